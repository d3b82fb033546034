# A program about a bug that some Python had or has: agen reuse.
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
        yield 1
        await Y('w')
        yield 2
    finally:
        print('fin')
x = ag()
n = x.__anext__()
show('n', lambda: n.send(None))
show('n again', lambda: n.send(None))
show('n throw', lambda: n.throw(ValueError('v')))
show('n close', lambda: n.close())
n = x.__anext__()
show('n2', lambda: n.send(None))
m = x.__anext__()
show('m overlapping', lambda: m.send(None))
show('aclose overlapping', lambda: x.aclose().send(None))
show('athrow overlapping', lambda: x.athrow(ValueError('q')).send(None))
show('n2 cont', lambda: n.send('r'))
m = x.__anext__()
show('m close unstarted', lambda: m.close())
show('m send', lambda: m.send(None))
m = x.__anext__()
show('m throw unstarted', lambda: m.throw(KeyError('k')))
show('m send', lambda: m.send(None))
show('next', lambda: x.__anext__().send(None))
