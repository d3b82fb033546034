# Yields in finally and in reaction to repeated close().
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    try:
        yield 1
    finally:
        print('fin')
        yield 2
        print('after')


x = g()
next(x)
show('close', x.close)
show('next', lambda: next(x))
show('next', lambda: next(x))
show('close', x.close)
y = g()
next(y)
show('throw', lambda: y.throw(ValueError('v')))
show('next', lambda: next(y))


def h():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('caught')


z = h()
next(z)
show('close', z.close)
show('next', lambda: next(z))
show('close', z.close)


def lim(n):
    for i in range(n):
        try:
            yield i
        except GeneratorExit:
            print('caught', i)


z = lim(2)
next(z)
show('close', z.close)
show('close', z.close)
show('close', z.close)
