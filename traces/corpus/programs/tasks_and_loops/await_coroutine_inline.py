# A probe of asyncio: await coroutine inline.
# requires: 3.8
# time: virtual
from _probe import *
async def sub(): print('sub', current_task() is me); return 5
async def other(): print('other')
async def main():
    global me; me = current_task(); ct(other())
    r = await sub(); print('r', r, '- other not yet run'); await asyncio.sleep(0)
run(main())
