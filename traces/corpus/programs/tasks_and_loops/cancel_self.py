# A probe of asyncio: cancel self.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    current_task().cancel(); print('still running')
    try: await asyncio.sleep(0); print('not reached')
    except asyncio.CancelledError: print('cancelled at next await')
    current_task().cancel(); return 'finished before next await'
trun(main())
async def m2(): current_task().cancel(); await asyncio.sleep(1)
trun(m2())
