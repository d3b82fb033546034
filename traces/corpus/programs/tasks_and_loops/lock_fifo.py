# A probe of asyncio: lock fifo.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, l):
    async with l: L(n, 'in'); await asyncio.sleep(1)
    L(n, 'out')
async def main():
    l = asyncio.Lock(); ts = [ct(w(i, l)) for i in range(3)]; await tick(1); print(l.locked()); await asyncio.wait(ts); print(l.locked())
    try: l.release()
    except RuntimeError as e: print(E(e))
run(main())
