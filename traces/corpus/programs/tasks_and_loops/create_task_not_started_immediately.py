# A probe of asyncio: create task not started immediately.
# requires: 3.8
# time: virtual
from _probe import *
async def c(): print('task runs')
async def main():
    k = ct(c()); print('created'); await asyncio.sleep(0); print('after sleep0', st(k))
run(main())
