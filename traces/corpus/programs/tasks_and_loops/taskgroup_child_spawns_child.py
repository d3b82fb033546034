# A probe of asyncio: taskgroup child spawns child.
# requires: 3.11
# time: virtual
from _probe import *
async def w(n, tg): 
    await asyncio.sleep(1); L(n)
    if n < 3: tg.create_task(w(n + 1, tg))
async def main():
    async with asyncio.TaskGroup() as tg: tg.create_task(w(1, tg))
    L('end')
run(main())
