# The context chains of raise, throw and close from inside handlers.
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
    try:
        yield 1
    except ValueError:
        yield 2
        raise TypeError('t')


x = g()
next(x)
x.throw(ValueError('v'))
showc('a', lambda: next(x))
x = g()
next(x)
x.throw(ValueError('v'))


def f():
    try:
        raise KeyError('k')
    except KeyError:
        next(x)


showc('b', f)
x = g()
next(x)
x.throw(ValueError('v'))
showc('c', lambda: x.throw(OSError('o')))


def f3():
    y = g()
    next(y)
    try:
        raise KeyError('k')
    except KeyError:
        y.throw(IndexError('i'))


showc('d', f3)


def h():
    try:
        yield 1
    finally:
        raise TypeError('fin')


x = h()
next(x)
showc('close', x.close)
x = h()
next(x)
showc('throw', lambda: x.throw(ValueError('v')))


def k():
    try:
        yield 1
    except ValueError as e:
        raise KeyError('new') from None


x = k()
next(x)
showc('from None', lambda: x.throw(ValueError('v')))


def fresh():
    yield 1


def f4():
    y = fresh()
    try:
        raise KeyError('k')
    except KeyError:
        y.throw(ValueError('into fresh'))


showc('fresh', f4)
