# A program about a bug that some Python had or has: yf non iter.
def f(): yield from 5
try: next(f())
except TypeError as e: print(e)
def g(): yield from c()
async def c(): pass
try: next(g())
except BaseException as e: print(type(e).__name__, str(e)[:40])
