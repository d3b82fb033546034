# A program about a bug that some Python had or has: bpo42130 waitfor swallow.
# requires: 3.8
# time: virtual
import asyncio
async def inner(): return
async def w():
    await asyncio.wait_for(inner(),timeout=100)
    await asyncio.sleep(0)
    return 'NOT CANCELLED'
async def m():
    t=asyncio.ensure_future(w())
    await asyncio.sleep(0); t.cancel()
    try: print(await t)
    except asyncio.CancelledError: print('cancelled')
asyncio.new_event_loop().run_until_complete(m())
