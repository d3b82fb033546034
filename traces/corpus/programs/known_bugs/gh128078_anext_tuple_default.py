# A program about a bug that some Python had or has: gh128078 anext tuple default.
# gh-128078 anext() with tuple default
async def ag():
    return
    yield
async def m(): return await anext(ag(), (1,2))
try:
    m().send(None)
except StopIteration as e: print('ret',e.value)
except BaseException as e: print(type(e).__name__, e)
