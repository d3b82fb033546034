# A program about a bug that some Python had or has: task uncaught stopiteration.
async def f(): raise StopIteration(1)
try: f().send(None)
except BaseException as e: print(type(e).__name__, e, type(e.__cause__).__name__)
