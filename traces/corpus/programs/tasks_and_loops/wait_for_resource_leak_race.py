# A probe of asyncio: wait for resource leak race.
# requires: 3.8
# time: virtual
from _probe import *
class Res:
    pass
async def make():
    await asyncio.sleep(1); L('made'); return 'resource'
async def main():
    k = ct(asyncio.wait_for(make(), 10)); 
    await asyncio.sleep(0); asyncio.get_event_loop().call_at(1.0, k.cancel)
    try: print('k ->', await k)
    except asyncio.CancelledError: L('k cancelled')
run(main())
