# A probe of async generators: task cancel during anext.
# requires: 3.8
# time: virtual
from _probe import *
async def g():
    try:
        for i in range(3): await asyncio.sleep(1); yield i
    except asyncio.CancelledError: print('gen cancelled'); raise
    finally: print('gen fin')
async def w(a):
    async for x in a: L(x)
async def main():
    a = g(); tk = ct(w(a)); await asyncio.sleep(1.5); tk.cancel()
    try: await tk
    except asyncio.CancelledError: print('task cancelled')
    try: await a.__anext__()
    except StopAsyncIteration: print('gen finished')
run(main())
