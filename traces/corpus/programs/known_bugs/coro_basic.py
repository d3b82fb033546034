# A program about a bug that some Python had or has: coro basic.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class A:
    def __init__(self, v): self.v = v
    def __await__(self):
        try:
            r = yield self.v
            print('resumed', r)
            return r
        finally:
            print('A fin')
    __iter__ = __await__
async def f():
    try:
        x = await A(1)
        y = await A(2)
        return (x, y)
    except ValueError as e:
        print('VE', e)
        return 'caught'
    finally:
        print('f fin')
c = f()
show('send nonnone', lambda: c.send(5))
show('send', lambda: c.send(None))
show('send', lambda: c.send('p'))
show('send', lambda: c.send('q'))
show('reuse', lambda: c.send(None))
show('reuse throw', lambda: c.throw(ValueError('z')))
show('close', c.close)
c = f(); c.send(None)
show('throw', lambda: c.throw(ValueError('t')))
c = f(); c.send(None)
show('close', c.close)
show('send', lambda: c.send(None))
c = f()
show('throw fresh', lambda: c.throw(KeyError('k')))
show('send', lambda: c.send(None))
c = f()
show('close fresh', c.close)
show('send', lambda: c.send(None))
