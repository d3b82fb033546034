# A program about a bug that some Python had or has: gather cancel retexc bpo32684.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    async def w():
        try: await asyncio.sleep(9)
        finally: pass
    async def outer():
        r=await asyncio.gather(w(),w(),return_exceptions=True)
        return ['swallowed',[type(x).__name__ for x in r]]
    t=asyncio.ensure_future(outer())
    await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    try: print(await t)
    except asyncio.CancelledError: print('cancelled')
asyncio.get_event_loop_policy().new_event_loop().run_until_complete(m())
