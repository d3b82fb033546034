# A probe of asyncio: task first step order.
# requires: 3.8
# time: virtual
from _probe import *
async def c(n): print(n)
async def main():
    loop = asyncio.get_event_loop()
    loop.call_soon(print, 'cb1'); ct(c('t1')); loop.call_soon(print, 'cb2'); ct(c('t2'))
    await asyncio.sleep(0); print('main')
run(main())
