# A program about a bug that some Python had or has: gather order dup.
# requires: 3.8
import asyncio
async def f(x): return x
async def m():
    c=asyncio.ensure_future(f(1))
    print(await asyncio.gather(c,c,f(2)), await asyncio.gather())
asyncio.new_event_loop().run_until_complete(m())
