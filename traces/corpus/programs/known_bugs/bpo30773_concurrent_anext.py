# A program about a bug that some Python had or has: bpo30773 concurrent anext.
import types
@types.coroutine
def y(v): return (yield v)
async def f():
    while True:
        await y('w'); yield 1
a=f(); g=a.asend(None); g.send(None); g2=a.asend(None)
try: print('bad', g2.send(None))
except RuntimeError as e: print('good', e)
