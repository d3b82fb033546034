# A program about a bug that some Python had or has: coroutine close ignored.
import types
@types.coroutine
def y(): yield 1
async def f():
    try: await y()
    except GeneratorExit: await y()
c=f(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
