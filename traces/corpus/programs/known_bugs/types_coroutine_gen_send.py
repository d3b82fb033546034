# A program about a bug that some Python had or has: types coroutine gen send.
import types
@types.coroutine
def y():
    try: r=yield 1
    except ValueError as e: return ('caught',)
    return r
async def f(): return await y()
c=f(); c.send(None)
try: c.throw(ValueError())
except StopIteration as e: print(e.value)
