# A program about a bug that some Python had or has: agen aclose.
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
def drive(aw):
    out = []
    try:
        while True: out.append(aw.send(None))
    except StopIteration as e:
        return out, 'ret', e.value
    except BaseException as e:
        return out, type(e).__name__, e.args
async def a1():
    try: yield 1
    finally:
        await Y('cleanup'); print('clean')
async def a2():
    try: yield 1
    finally: yield 2
async def a3():
    try: yield 1
    except GeneratorExit:
        await Y('c'); return
async def a4():
    try: yield 1
    except GeneratorExit: raise StopAsyncIteration('s')
async def a5():
    try: yield 1
    except GeneratorExit: raise KeyError('k')
async def a6():
    try: yield 1
    except GeneratorExit:
        await Y('c'); yield 5
for f in (a1, a2, a3, a4, a5, a6):
    x = f()
    print(f.__name__, drive(x.__anext__()), drive(x.aclose()), drive(x.__anext__()), drive(x.aclose()))
    x = f()
    print(' fresh', drive(x.aclose()), drive(x.__anext__()))
    x = f()
    print(' fresh athrow', drive(x.athrow(ValueError('v'))), drive(x.__anext__()))
    x = f()
    print(' athrow GE', drive(x.__anext__()), drive(x.athrow(GeneratorExit)), drive(x.__anext__()))
