# send() with a value on a fresh generator, with wrong arguments, and when finished.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    x = (yield 1)
    print('x', x)
    y = (yield x)
    print('y', y)


x = g()
show('send 1', lambda: x.send(1))
show('send None', lambda: x.send(None))
show('send 7', lambda: x.send(7))
show('send', lambda: x.send())
show('send2', lambda: x.send(1, 2))
show('next', lambda: next(x))
show('send done', lambda: x.send(1))
show('next default', lambda: next(x, 'dflt'))
show('iter is self', lambda: iter(x) is x)
