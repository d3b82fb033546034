# A program about a bug that some Python had or has: timeout nested.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    try:
        async with asyncio.timeout(0.05):
            try:
                async with asyncio.timeout(0.01):
                    await asyncio.sleep(1)
            except TimeoutError: print('inner', asyncio.current_task().cancelling())
            await asyncio.sleep(1)
    except TimeoutError: print('outer', asyncio.current_task().cancelling())
asyncio.new_event_loop().run_until_complete(m())
