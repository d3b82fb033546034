# A program about a bug that some Python had or has: anext awaitable throw bpo44963.
import types
@types.coroutine
def y(v): return (yield v)
class E(Exception): pass
async def ag():
    try: await y(1)
    except E: print('caught')
    yield 5
async def m(): return await anext(ag(),'d')
c=m(); print(c.send(None))
try: print('y',c.throw(E))
except StopIteration as e: print('ret',e.value)
except BaseException as e: print(type(e).__name__,e)
