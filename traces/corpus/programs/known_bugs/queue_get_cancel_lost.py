# A program about a bug that some Python had or has: queue get cancel lost.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    q=asyncio.Queue(1)
    g1=asyncio.ensure_future(q.get()); g2=asyncio.ensure_future(q.get())
    await asyncio.sleep(0)
    q.put_nowait(1); g1.cancel()
    try: print(await asyncio.wait_for(g2,0.2))
    except asyncio.TimeoutError: print('LOST')
asyncio.new_event_loop().run_until_complete(m())
