# A probe of threads and loops: blocking sleep blocks loop.
# requires: 3.8
# time: virtual
from _probe import *
import time
async def ticker(): 
    for i in range(3): print('tick', i); await asyncio.sleep(0.01)
async def blocker(): time.sleep(0.2); print('blocked done')
async def main(): await asyncio.gather(*[ct(x) for x in (ticker(), blocker())])
run(main())
