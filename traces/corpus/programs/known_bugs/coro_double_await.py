# A program about a bug that some Python had or has: coro double await.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)

class Y:
    def __await__(self): yield 'y'
    __iter__ = __await__
async def inner():
    await Y()
    return 'inner'
async def outer(c):
    return await c
i = inner()
a = outer(i); b = outer(i)
show('a', lambda: a.send(None))
show('b', lambda: b.send(None))
show('a', lambda: a.send(None))
c2 = outer(i)
show('c2', lambda: c2.send(None))
async def selfaw():
    await me
me = selfaw()
show('self', lambda: me.send(None))
async def rec():
    show(' re', lambda: me2.send(None))
    show(' rt', lambda: me2.throw(ValueError))
    show(' rc', lambda: me2.close())
    return 1
me2 = rec()
show('rec', lambda: me2.send(None))
i = inner()
w = i.__await__()
show('w', lambda: next(w))
show('w send', lambda: w.send(3))
show('w type', lambda: type(w).__name__)
show('iter coro', lambda: iter(inner()))
show('for', lambda: [x for x in inner()])
