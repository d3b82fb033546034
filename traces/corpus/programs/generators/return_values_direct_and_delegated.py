# Returned values, directly and through a delegation, with args and repr.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g(v):
    return v
    yield


def d(v):
    r = (yield from g(v))
    print('yf', type(r).__name__, repr(r))


for v in (None, 1, (), (1,), (1, 2), [3], StopIteration(9), ValueError('z'), StopIteration, 'abc'):
    try:
        next(g(v))
    except StopIteration as e:
        print(repr(v), '|', repr(e.value), len(e.args), repr(e.args))
    show('deleg', lambda: list(d(v)))
