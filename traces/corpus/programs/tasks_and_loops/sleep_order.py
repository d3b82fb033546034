# A probe of asyncio: sleep order.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, d): await asyncio.sleep(d); L(n)
async def main(): 
    ts = [ct(w('a', 1)), ct(w('b', 0.5)), ct(w('c', 1)), ct(w('d', 0)), ct(w('e', 0.000001)), ct(w('f', -1))]
    await asyncio.wait(ts)
run(main())
