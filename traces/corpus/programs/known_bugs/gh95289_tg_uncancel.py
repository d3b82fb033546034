# A program about a bug that some Python had or has: gh95289 tg uncancel.
# requires: 3.8
# time: virtual
import asyncio
class E(Exception): pass
async def f():
    await asyncio.sleep(0); raise E
async def m():
    t=asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(f())
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: pass
    except ExceptionGroup: pass
    print(t.cancelling())
asyncio.new_event_loop().run_until_complete(m())
