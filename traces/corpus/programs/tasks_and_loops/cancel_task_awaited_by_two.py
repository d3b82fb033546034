# A probe of asyncio: cancel task awaited by two.
# requires: 3.8
# time: virtual
from _probe import *
async def inner(): await asyncio.sleep(10)
async def w(n, k):
    try: await k
    except asyncio.CancelledError: print(n, 'cancelled', st(k)); raise
async def main():
    k = ct(inner()); a, b = ct(w('a', k)), ct(w('b', k)); await tick(2); a.cancel(); await tick(4); print(st(a), st(b), st(k))
run(main())
