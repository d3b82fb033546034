# A probe of asyncio: queue basic.
# requires: 3.8
from _probe import *
async def main():
    q = asyncio.Queue(2); print(q.empty(), q.full(), q.qsize(), q.maxsize); await q.put(1); q.put_nowait(2)
    try: q.put_nowait(3)
    except asyncio.QueueFull as e: print(E(e))
    print(await q.get(), q.get_nowait())
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(E(e))
    q.task_done(); q.task_done()
    try: q.task_done()
    except ValueError as e: print(E(e))
    await q.join(); print('joined')
    p = asyncio.PriorityQueue(); [p.put_nowait(x) for x in (3, 1, 2)]; print([p.get_nowait() for _ in range(3)])
    l = asyncio.LifoQueue(); [l.put_nowait(x) for x in (3, 1, 2)]; print([l.get_nowait() for _ in range(3)])
    async def other(): print('other')
    q = asyncio.Queue(); ct(other()); await q.put(1); await q.get(); print('put/get without yielding'); await tick(1)
run(main())
