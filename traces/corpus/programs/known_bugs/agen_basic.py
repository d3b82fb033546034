# A program about a bug that some Python had or has: agen basic.
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
async def ag():
    try:
        r = yield 1
        print('got', r)
        s = await Y('w')
        print('aw', s)
        r = yield 2
        print('got', r)
    except ValueError as e:
        print('VE', e)
        yield 'exc'
    finally:
        print('fin')
def drive(aw):
    out = []
    try:
        aw = aw.__await__() if not hasattr(aw, 'send') else aw
        while True: out.append(aw.send(None))
    except StopIteration as e:
        return out, 'ret', e.value
    except BaseException as e:
        return out, type(e).__name__, e.args
x = ag()
print(drive(x.__anext__()))
print(drive(x.asend('A')))
print(drive(x.asend('B')))
print(drive(x.__anext__()))
print(drive(x.aclose()))
x = ag()
print(drive(x.asend(1)))
print(drive(x.asend(None)))
print(drive(x.athrow(ValueError('v'))))
print(drive(x.__anext__()))
x = ag()
print(drive(x.__anext__()))
print(drive(x.aclose()))
print(drive(x.__anext__()))
print(drive(x.athrow(KeyError('k'))))
print(drive(x.aclose()))
print(hasattr(x, '__next__'), hasattr(x, '__aiter__'), x.__aiter__() is x)
