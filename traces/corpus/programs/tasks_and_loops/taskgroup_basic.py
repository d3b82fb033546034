# A probe of asyncio: taskgroup basic.
# requires: 3.11
# time: virtual
from _probe import *
async def w(n, d): await asyncio.sleep(d); L(n); return n
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(w('a', 2)); b = tg.create_task(w('b', 1)); print('body end', tg)
    L('exited', a.result(), b.result(), tg)
    async with asyncio.TaskGroup(): print('empty')
    async def other(): print('other')
    asyncio.create_task(other())
    async with asyncio.TaskGroup(): pass
    print('empty group: did other run?'); await tick(1)
run(main())
