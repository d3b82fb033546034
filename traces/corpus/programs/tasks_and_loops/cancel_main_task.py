# A probe of asyncio: cancel main task.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    asyncio.get_event_loop().call_later(1, current_task().cancel)
    try: await asyncio.sleep(10)
    finally: L('fin')
trun(main())
