# A program about a bug that some Python had or has: await finally swallow mypyc1114.
import types
@types.coroutine
def y(): yield 1
async def f():
    try: raise ValueError
    finally: await y()
    return 'swallowed'
c=f(); c.send(None)
try: c.send(None)
except ValueError: print('ok')
except StopIteration as e: print(e.value)
