# A program about a bug that some Python had or has: bpo35409 aclose throw genexit.
import types
@types.coroutine
def y(v): return (yield v)
async def f():
    try: yield 1
    finally: await y(2)
a=f()
try: a.asend(None).send(None)
except StopIteration: pass
c=a.aclose(); print(c.send(None))
try: print('y',c.throw(GeneratorExit))
except BaseException as e: print(type(e).__name__)
