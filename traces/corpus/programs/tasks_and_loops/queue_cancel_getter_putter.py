# A probe of asyncio: queue cancel getter putter.
# requires: 3.8
from _probe import *
async def main():
    q = asyncio.Queue(1)
    async def g(n): r = await q.get(); print(n, r); return r
    a, b = ct(g('a')), ct(g('b')); await tick(1); q.put_nowait('x'); a.cancel(); await tick(4); print(st(a), st(b), q.qsize())
    if not b.done(): b.cancel(); await tick(2)
    q = asyncio.Queue(1); q.put_nowait(0)
    async def p(n): await q.put(n); print('put', n)
    a, b = ct(p('pa')), ct(p('pb')); await tick(1); q.get_nowait(); a.cancel(); await tick(4); print(st(a), st(b), q.qsize())
run(main())
