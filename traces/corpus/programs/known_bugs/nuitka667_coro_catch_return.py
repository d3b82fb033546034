# A program about a bug that some Python had or has: nuitka667 coro catch return.
# requires: 3.8
import asyncio
async def inner(): raise ValueError
async def mid():
    try: await inner()
    except ValueError: return 'v'
async def m(): print(await mid())
asyncio.new_event_loop().run_until_complete(m())
