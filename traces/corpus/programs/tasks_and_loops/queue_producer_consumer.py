# A probe of asyncio: queue producer consumer.
# requires: 3.8
# time: virtual
from _probe import *
async def prod(q):
    for i in range(5): await q.put(i); L('put', i)
async def cons(q):
    for _ in range(5): L('got', await q.get()); await asyncio.sleep(1); q.task_done()
async def main():
    q = asyncio.Queue(2); a, b = ct(prod(q)), ct(cons(q)); await tick(1); await q.join(); L('joined'); await asyncio.wait([a, b])
run(main())
