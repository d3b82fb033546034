# A program about a bug that some Python had or has: agen throw awaitable.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        try:
            return (yield self.v)
        finally:
            print('Y fin', self.v)
    __iter__ = __await__
async def ag():
    try:
        await Y('a')
        yield 1
    except ValueError as e:
        print('VE', e)
        await Y('b')
        yield 'exc'
    finally:
        print('fin')
        await Y('c')
x = ag()
n = x.__anext__()
show('n', lambda: n.send(None))
show('throw', lambda: n.throw(ValueError('v')))
show('send', lambda: n.send(None))
c = x.aclose()
show('c', lambda: c.send(None))
show('c2', lambda: c.send(None))
x = ag()
n = x.__anext__()
show('n', lambda: n.send(None))
show('close', lambda: n.close())
show('after', lambda: x.__anext__().send(None))
x = ag()
n = x.__anext__(); n.send(None)
show('throw GE', lambda: n.throw(GeneratorExit))
show('after', lambda: x.__anext__().send(None))
x = ag()
t = x.athrow(ValueError('f'))
show('athrow throw', lambda: t.throw(KeyError('k')))
show('athrow send', lambda: t.send(None))
show('anext', lambda: x.__anext__().send(None))
