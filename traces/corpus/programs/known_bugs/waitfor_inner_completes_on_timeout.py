# A program about a bug that some Python had or has: waitfor inner completes on timeout.
# requires: 3.8
# time: virtual
import asyncio
async def w():
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: return 'done'
async def m():
    try: print('ret',await asyncio.wait_for(w(),0.01))
    except asyncio.TimeoutError: print('timeout')
asyncio.new_event_loop().run_until_complete(m())
