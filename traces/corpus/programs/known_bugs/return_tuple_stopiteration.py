# A program about a bug that some Python had or has: return tuple stopiteration.
def f():
    return (1,2)
    yield
def g(): x=yield from f(); return x
try: next(g())
except StopIteration as e: print(e.value)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration((3,4))
def h(): return (yield from It())
try: next(h())
except StopIteration as e: print(e.value)
async def k(): return (5,6)
async def j(): return await k()
try: j().send(None)
except StopIteration as e: print(e.value)
async def ex(): return KeyError(1)
async def ey(): return await ex()
try: ey().send(None)
except StopIteration as e: print(repr(e.value))
