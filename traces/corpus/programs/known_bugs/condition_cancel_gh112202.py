# A program about a bug that some Python had or has: condition cancel gh112202.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    c=asyncio.Condition(); got=[]
    async def w(n):
        async with c:
            await c.wait(); got.append(n)
    a=asyncio.ensure_future(w('a')); b=asyncio.ensure_future(w('b'))
    await asyncio.sleep(0); await asyncio.sleep(0)
    async with c: c.notify(1)
    a.cancel()
    for i in range(6): await asyncio.sleep(0)
    print(got, b.done())
    b.cancel()
asyncio.new_event_loop().run_until_complete(m())
