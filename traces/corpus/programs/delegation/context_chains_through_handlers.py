# Context chains through a delegation inside handlers.
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


def sub():
    try:
        raise KeyError('sub')
    except KeyError:
        yield 1


def g():
    try:
        raise IndexError('g')
    except IndexError:
        yield from sub()


x = g()
next(x)
showc('throw', lambda: x.throw(ValueError('v')))
x = g()
next(x)


def f():
    try:
        raise OSError('m')
    except OSError:
        x.throw(ValueError('v'))


showc('throw in except', f)


class It:

    def __iter__(self):
        return self

    def __next__(self):
        return 1


def h():
    try:
        raise IndexError('h')
    except IndexError:
        yield from It()


x = h()
next(x)
showc('plain it', lambda: x.throw(ValueError('v')))
e = ValueError('same')


def k():
    try:
        yield 1
    except ValueError as ee:
        yield (ee is e)
        raise ee


x = k()
next(x)
print(x.throw(e))
showc('same', lambda: next(x))
