# A program about a bug that some Python had or has: waitfor swallow cancel bpo37658.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    loop=asyncio.get_event_loop()
    f=loop.create_future()
    async def w():
        return await asyncio.wait_for(f,5)
    t=loop.create_task(w())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    f.set_result(1); t.cancel()
    try: print('ret',await t)
    except asyncio.CancelledError: print('cancelled')
asyncio.new_event_loop().run_until_complete(m())
