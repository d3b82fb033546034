# throw() of three kinds into fresh generators, and next() after it.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    try:
        print('start')
        yield 1
    except ValueError:
        print('never')
    finally:
        print('never fin')


x = g()
show('throw', lambda: x.throw(ValueError('a')))
show('next', lambda: next(x))
show('throw again', lambda: x.throw(KeyError('b')))
x = g()
show('throw GE', lambda: x.throw(GeneratorExit))
show('next', lambda: next(x))
x = g()
show('throw SI', lambda: x.throw(StopIteration(3)))
show('next', lambda: next(x))
