# A program about a bug that some Python had or has: task cancel msg.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    async def w(): await asyncio.sleep(9)
    t=asyncio.ensure_future(w()); await asyncio.sleep(0); t.cancel('msg')
    try: await t
    except asyncio.CancelledError as e: print(e.args)
asyncio.new_event_loop().run_until_complete(m())
