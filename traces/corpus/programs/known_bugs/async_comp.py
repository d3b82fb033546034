# A program about a bug that some Python had or has: async comp.
class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
    __iter__ = __await__
def drive(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e:
        return out, e.value
    except BaseException as e:
        return out, type(e).__name__, e.args
async def ag(n):
    for i in range(n):
        await Y(i)
        yield i
async def f():
    a = [x async for x in ag(3)]
    b = {x: await Y('k') async for x in ag(2) if await Y('c') is None}
    c = [y for x in [1, 2] for y in [await Y(x)]]
    d = (x * 2 async for x in ag(2))
    print(type(d).__name__)
    e = [v async for v in d]
    g = (await Y(z) for z in [7, 8])
    print(type(g).__name__)
    h = [v async for v in g]
    return a, b, c, e, h
print(drive(f()))
async def bad():
    return [x for x in ag(2)]
print(drive(bad()))
async def bad2():
    return list(x async for x in ag(2))
print(drive(bad2()))
