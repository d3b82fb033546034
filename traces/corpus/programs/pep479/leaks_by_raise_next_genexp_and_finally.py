# Five ways in which StopIteration leaks out of a body, with the chains.
def chain(e):
    out = []
    seen = []
    while e is not None and len(out) < 8:
        c, x = (getattr(e, '__cause__', None), getattr(e, '__context__', None))
        out.append('%s%r cause=%s ctx=%s sup=%s' % (type(e).__name__, e.args, type(c).__name__, type(x).__name__, getattr(e, '__suppress_context__', None)))
        if any((s is e for s in seen)):
            out.append('LOOP')
            break
        seen.append(e)
        e = c if c is not None else x
    return ' <- '.join(out)


def showc(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', chain(e))


def g():
    yield 1
    raise StopIteration('inner')


x = g()
next(x)
showc('raise SI', lambda: next(x))
showc('next', lambda: next(x))


def h(it):
    yield next(it)
    yield next(it)


x = h(iter([1]))
showc('n', lambda: next(x))
showc('n', lambda: next(x))
showc('genexp', lambda: list((next(iter([])) for i in range(3))))


class S(StopIteration):
    pass


def k():
    try:
        yield 1
    except ValueError:
        raise S(7)


x = k()
next(x)
showc('subclass', lambda: x.throw(ValueError))


def m():
    try:
        yield 1
    finally:
        next(iter([]))


x = m()
next(x)
showc('close', x.close)
x = m()
next(x)
showc('throw SI', lambda: x.throw(StopIteration(1)))
