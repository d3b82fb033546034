# A program about a bug that some Python had or has: taskgroup swallow gh116720.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    async def boom(): raise ValueError
    async def outer():
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(boom())
                await asyncio.sleep(9)
        except* ValueError: pass
        await asyncio.sleep(0)
        return 'done'
    t=asyncio.create_task(outer())
    await asyncio.sleep(0); await asyncio.sleep(0)
    t.cancel()
    try: print(await t)
    except asyncio.CancelledError: print('cancelled')
asyncio.new_event_loop().run_until_complete(m())
