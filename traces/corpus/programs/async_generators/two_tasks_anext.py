# A probe of async generators: two tasks anext.
# requires: 3.8
# time: virtual
from _probe import *
async def g():
    for i in range(4): await asyncio.sleep(1); yield i
async def w(n, a):
    try:
        async for x in a: L(n, x)
        L(n, 'end')
    except BaseException as e: L(n, E(e))
async def main():
    a = g(); await asyncio.wait([ct(w('A', a)), ct(w('B', a))])
run(main())
