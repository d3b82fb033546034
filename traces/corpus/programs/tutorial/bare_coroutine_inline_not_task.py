# A probe of the tutorial: bare coroutine inline not task.
# requires: 3.8
# time: virtual
from _probe import *
@types.coroutine
def yf(x): return (yield from x)
async def a(): print('a in task of main:', current_task() is me, 'tasks', len(all_tasks())); await asyncio.sleep(1); return 'A'
async def other(): L('other runs while a sleeps')
async def main():
    global me; me = current_task(); ct(other()); L('before'); print(await yf(a())); L('after')
run(main())
