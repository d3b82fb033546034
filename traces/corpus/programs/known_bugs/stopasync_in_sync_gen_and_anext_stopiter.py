# A program about a bug that some Python had or has: stopasync in sync gen and anext stopiter.
class A:
    def __aiter__(self): return self
    async def __anext__(self): raise StopIteration(1)
async def m():
    async for x in A(): pass
try: m().send(None)
except BaseException as e: print(type(e).__name__, e)
