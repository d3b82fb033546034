# A program about a bug that some Python had or has: async for.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
    __iter__ = __await__
class AI:
    def __init__(self, n, exc=None): self.n, self.exc = n, exc
    def __aiter__(self): return self
    async def __anext__(self):
        await Y('w')
        self.n -= 1
        if self.n < 0: raise (self.exc or StopAsyncIteration('end'))
        return self.n
async def f(ai):
    r = []
    async for x in ai:
        r.append(x)
        if x == 5: break
    else:
        r.append('else')
    return r
def drive(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e:
        return out, e.value
    except BaseException as e:
        return out, type(e).__name__, e.args
print(drive(f(AI(2))))
print(drive(f(AI(7))))
print(drive(f(AI(1, ValueError('v')))))
print(drive(f(AI(1, StopIteration('si')))))
class NoAnext:
    def __aiter__(self): return self
class AwAiter:
    async def __aiter__(self): return AI(1)
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class SyncSAI:
    def __aiter__(self): return self
    def __anext__(self): raise StopAsyncIteration
for C in (NoAnext, BadNext, SyncSAI):
    print(C.__name__, drive(f(C())))
print('list', drive(f([1])))
print(drive(f(AwAiter()))[:2])
async def si(): raise StopIteration(3)
async def sai(): raise StopAsyncIteration(3)
print(drive(si()))
print(drive(sai()))
