# A probe of asyncio: gather order.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, d): await asyncio.sleep(d); L(n); return n
async def main():
    print(await asyncio.gather(w('a', 2), w('b', 1), w('c', 3))); print(await asyncio.gather())
    k = ct(w('dup', 1)); print(await asyncio.gather(k, k)); c = w('samecoro', 1); print(await asyncio.gather(c, c))
run(main())
