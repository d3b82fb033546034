# A probe of asyncio: queue fifo getters.
# requires: 3.8
# time: virtual
from _probe import *
async def g(n, q): r = await q.get(); L(n, r)
async def main():
    q = asyncio.Queue(); ts = [ct(g(i, q)) for i in range(3)]; await tick(1)
    for i in range(3): q.put_nowait('item%d' % i)
    await asyncio.wait(ts)
    a = ct(g('a', q)); await tick(1); q.put_nowait('x'); print('nowait steals', q.get_nowait()); await tick(3); print(st(a)); q.put_nowait('y'); await a
run(main())
