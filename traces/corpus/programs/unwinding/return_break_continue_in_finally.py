# return, break and continue in finally under repeated throws.
# requires: 3.8
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    try:
        yield 1
        raise ValueError('lost')
    finally:
        return 'r'


def h():
    try:
        yield 1
    except ValueError:
        try:
            yield 2
        finally:
            return 'h'


def k():
    for i in range(3):
        try:
            yield i
        finally:
            if i == 1:
                break
            continue
    return 'k'


for f in (g, h, k):
    x = f()
    show(f.__name__, lambda: next(x))
    show(' throw', lambda: x.throw(ValueError('t')))
    show(' throw', lambda: x.throw(KeyError('u')))
    show(' next', lambda: next(x))
