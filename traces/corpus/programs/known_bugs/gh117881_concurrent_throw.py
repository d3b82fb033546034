# A program about a bug that some Python had or has: gh117881 concurrent throw.
import types
@types.coroutine
def y(v): return (yield v)
class E(Exception): pass
async def f():
    i=0
    while True:
        try: await y(i)
        except E: pass
        i+=1
    yield
a=f(); g=a.asend(None); g.send(None); g2=a.asend(None)
try: print('bad', g2.throw(E))
except RuntimeError as e: print('good', e)
