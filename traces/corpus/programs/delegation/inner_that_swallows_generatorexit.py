# Inner generators that ignore GeneratorExit or return on it.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def sub():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def g():
    try:
        yield from sub()
    except RuntimeError as e:
        print('g RT', e)
        yield 3
    except GeneratorExit:
        print('g GE')
        raise


x = g()
next(x)
show('close', x.close)
show('next', lambda: next(x))
x = g()
next(x)
show('throw', lambda: x.throw(GeneratorExit))
show('next', lambda: next(x))


def sub2():
    try:
        yield 1
    except GeneratorExit:
        return 'swallowed'


def g2():
    r = (yield from sub2())
    print('r', r)
    yield 4


x = g2()
next(x)
show('close', x.close)
x = g2()
next(x)
show('throw', lambda: x.throw(GeneratorExit))
show('next', lambda: next(x))
