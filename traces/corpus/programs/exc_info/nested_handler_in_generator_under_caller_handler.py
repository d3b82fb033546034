# bpo-25612: a nested handler in a generator that is thrown into from a handler.
import sys


class Obj:
    pass


def f(l):
    try:
        raise Exception
    except Exception:
        try:
            yield 1
        except Exception:
            pass
        l.append(sys.exc_info()[1] is None)
        yield 2


l = []


def h():
    g = f(l)
    next(g)
    try:
        raise KeyError
    except KeyError:
        try:
            g.throw(ValueError)
        except Exception:
            pass
    l.append(sys.exc_info()[0])


h()
print(l)
