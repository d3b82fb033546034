# A probe of asyncio: wait for cancel race done.
# requires: 3.8
# time: virtual
# the inner future completes in the same iteration as the outer cancel
from _probe import *
async def main():
    loop = asyncio.get_event_loop(); f = loop.create_future()
    async def outer():
        try: return await asyncio.wait_for(f, 10)
        except asyncio.CancelledError: L('outer cancelled'); raise
    k = ct(outer()); await asyncio.sleep(1); f.set_result('R'); k.cancel()
    try: print('k ->', await k)
    except asyncio.CancelledError: print('k cancelled')
    f2 = loop.create_future()
    async def outer2():
        try: return await asyncio.wait_for(f2, 10)
        except asyncio.CancelledError: L('outer2 cancelled'); raise
    k = ct(outer2()); await asyncio.sleep(1); k.cancel(); (f2.done() or f2.set_result('R'))
    try: print('k ->', await k)
    except asyncio.CancelledError: print('k cancelled')
run(main())
