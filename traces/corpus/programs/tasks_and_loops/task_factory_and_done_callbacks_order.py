# A probe of asyncio, its beginning and end: task factory and done callbacks order.
# requires: 3.8
from _probe import *
async def c(): print('body'); return 1
async def main():
    k = ct(c()); k.add_done_callback(lambda k: print('cb1', st(k))); k.add_done_callback(lambda k: print('cb2'))
    r = await k; print('awaited', r); k.add_done_callback(lambda k: print('late')); print('added late'); await tick(1)
run(main())
