# return, return in finally, StopIteration, GeneratorExit and KeyError under close().
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    try:
        yield 1
    except GeneratorExit:
        return 42


def g2():
    try:
        yield 1
    finally:
        return 43


def g3():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration(5)


def g4():
    try:
        yield 1
    except GeneratorExit as e:
        raise GeneratorExit('mine')


def g5():
    try:
        yield 1
    except GeneratorExit as e:
        raise KeyError('k')


for f in (g, g2, g3, g4, g5):
    x = f()
    next(x)
    show(f.__name__, x.close)
    show(' next', lambda: next(x))
