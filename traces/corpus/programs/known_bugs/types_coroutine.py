# A program about a bug that some Python had or has: types coroutine.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

import types
@types.coroutine
def yc(v):
    r = yield v
    return r
async def f():
    return await yc(1)
c = f()
show('s', lambda: c.send(None))
show('s', lambda: c.send('r'))
def plain():
    yield from f()
show('plain', lambda: next(plain()))
@types.coroutine
def tc():
    r = yield from f()
    return r
c = tc()
show('tc', lambda: next(c))
show('tc', lambda: c.send('z'))
async def g():
    return await plain()
show('await gen', lambda: g().send(None))
@types.coroutine
def wrap():
    return iter([1, 2])
async def h():
    return await wrap()
c = h()
show('wrap', lambda: c.send(None))
show('wrap', lambda: c.send(None))
show('wrap', lambda: c.send(None))
