# A program about a bug that some Python had or has: uncaught baseexc in task.
# requires: 3.8
import asyncio
async def bad(): raise SystemExit(3)
async def m():
    t=asyncio.ensure_future(bad())
    try: await t
    except BaseException as e: print('in',type(e).__name__)
try: asyncio.new_event_loop().run_until_complete(m())
except BaseException as e: print('out',type(e).__name__)
