# A probe of asyncio: lock two loops.
# requires: 3.10
# time: virtual
from _probe import *
l = asyncio.Lock()
async def use():
    async with l:
        k = asyncio.create_task(l.acquire()); await tick(1); k.cancel()
        try: await k
        except asyncio.CancelledError: print('ok')
run(use())
async def use2():
    async with l:
        try: await l.acquire()
        except RuntimeError as e: print(re.sub(r'<[^>]*>+?( \[[^]]*\])?', '<obj>', E(e))[:80])
run(use2())
