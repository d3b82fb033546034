# A program about a bug that some Python had or has: ag running flag.
import types
@types.coroutine
def y(): yield 'w'
async def f():
    await y(); yield 1
a=f(); x=a.asend(None); o=[a.ag_running]; x.send(None); o.append(a.ag_running)
try: x.send(None)
except StopIteration: pass
o.append(a.ag_running); print(o)
