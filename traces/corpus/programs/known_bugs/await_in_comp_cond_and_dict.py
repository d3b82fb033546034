# A program about a bug that some Python had or has: await in comp cond and dict.
import types
@types.coroutine
def y(v): return (yield v)
async def f():
    return {await y(i):await y(-i) for i in (1,2) if await y('c')}
c=f(); o=[c.send(None)]
try:
    while 1: o.append(c.send(len(o)))
except StopIteration as e: print(o,e.value)
