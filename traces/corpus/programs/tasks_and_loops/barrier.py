# A probe of asyncio: barrier.
# requires: 3.11
# time: virtual
from _probe import *
async def w(n, b):
    await asyncio.sleep(n); i = await b.wait(); L(n, 'index', i)
async def main():
    b = asyncio.Barrier(3); ts = [ct(w(i, b)) for i in range(3)]; await asyncio.wait(ts); print(b.parties, b.n_waiting, b.broken)
    async def br():
        try: await b.wait()
        except asyncio.BrokenBarrierError as e: L('broken', E(e))
    ts = [ct(br()) for i in range(2)]; await tick(1); print(b.n_waiting); await b.abort(); await asyncio.wait(ts); print(b.broken)
    try: await b.wait()
    except asyncio.BrokenBarrierError as e: print(E(e))
    await b.reset(); print(b.broken)
    ts = [ct(br()) for i in range(2)]; await tick(1); await b.reset(); await asyncio.wait(ts); print(b.broken)
    k = ct(br()); await tick(1); k.cancel(); await tick(3); print('after cancel', b.n_waiting, b.broken, st(k))
    async def cm():
        async with b as pos: L('pos', pos)
    await asyncio.wait([ct(cm()) for i in range(3)])
    try: asyncio.Barrier(0)
    except ValueError as e: print(E(e))
run(main())
