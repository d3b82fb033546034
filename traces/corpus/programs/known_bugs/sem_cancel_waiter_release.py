# A program about a bug that some Python had or has: sem cancel waiter release.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    s=asyncio.Semaphore(0); o=[]
    async def w(n):
        async with s: o.append(n)
    a=asyncio.ensure_future(w('a')); b=asyncio.ensure_future(w('b')); await asyncio.sleep(0)
    s.release(); a.cancel()
    for _ in range(5): await asyncio.sleep(0)
    print(o,b.done()); b.cancel()
asyncio.new_event_loop().run_until_complete(m())
