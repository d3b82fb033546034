# A probe of asyncio: wait schedule order.
# requires: 3.8
from _probe import *
async def w(n): out.append(n)
out = []
async def main():
    ts = [ct(w(i)) for i in range(12)]
    d, p = await asyncio.wait(ts); print('argument order:', out == list(range(12)), type(d).__name__, len(d))
run(main())
