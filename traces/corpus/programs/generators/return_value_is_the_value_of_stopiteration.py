# StopIteration.value is the returned object itself, also a tuple or an exception.
def g(v):
    return v
    yield


class Sub(StopIteration):
    pass


for v in [None, 1, (1, 2), (), ('x',), StopIteration(5), ValueError('v'), [1]]:
    try:
        next(g(v))
    except StopIteration as e:
        print(repr(v), '-> value', repr(e.value), 'args', e.args, e.value is v)


def w():
    r = (yield from g((1, 2)))
    print('yf', r)
    r = (yield from g(StopIteration(7)))
    print('yf', repr(r))


list(w())
