# A generator inside its own handler sees its own exception, not the caller's.
import sys


def f():
    try:
        raise KeyError
    except KeyError:
        yield 1
        yield (sys.exc_info()[0].__name__ if sys.exc_info()[0] else None)


g = f()
try:
    raise ValueError
except ValueError:
    next(g)
    print(sys.exc_info()[0].__name__)
    print(next(g))
print(sys.exc_info()[0])
