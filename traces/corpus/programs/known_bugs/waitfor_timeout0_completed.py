# A program about a bug that some Python had or has: waitfor timeout0 completed.
# requires: 3.8
# time: virtual
import asyncio
async def w():
    return 1
async def m():
    for t in (0,-1):
        try: print('ret',await asyncio.wait_for(w(),t))
        except asyncio.TimeoutError: print('timeout')
asyncio.new_event_loop().run_until_complete(m())
