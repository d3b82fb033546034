# A bare raise in a resumed generator in five situations.
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
    raise


def h():
    try:
        raise ValueError('h')
    except ValueError:
        yield 1
        raise


x = g()
next(x)
showc('no active', lambda: next(x))
x = g()
next(x)


def f():
    try:
        raise KeyError('outer')
    except KeyError:
        next(x)


showc('active', f)
x = h()
next(x)
showc('own', lambda: next(x))
x = h()
next(x)


def f2():
    try:
        raise KeyError('outer')
    except KeyError:
        next(x)


showc('own+outer', f2)
x = h()
next(x)
showc('throw', lambda: x.throw(TypeError('t')))
