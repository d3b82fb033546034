# A program about a bug that some Python had or has: gather first exc others continue.
# requires: 3.8
# time: virtual
import asyncio
log=[]
async def ok():
    await asyncio.sleep(0); await asyncio.sleep(0); log.append('ok')
async def bad(): raise ValueError
async def m():
    try: await asyncio.gather(ok(),bad())
    except ValueError: log.append('VE')
    for _ in range(4): await asyncio.sleep(0)
    print(log)
asyncio.new_event_loop().run_until_complete(m())
