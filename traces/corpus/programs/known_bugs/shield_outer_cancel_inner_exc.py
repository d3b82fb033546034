# A program about a bug that some Python had or has: shield outer cancel inner exc.
# requires: 3.8
# time: virtual
import asyncio
async def w():
    await asyncio.sleep(0.01); return 1
async def m():
    i=asyncio.ensure_future(w()); o=asyncio.shield(i)
    await asyncio.sleep(0); o.cancel()
    try: await o
    except asyncio.CancelledError: print('oc')
    print(await i)
asyncio.new_event_loop().run_until_complete(m())
