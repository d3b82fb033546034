# sys.exc_info() seen by a generator and by its caller at every step.
import sys


def ei():
    return type(sys.exc_info()[1]).__name__


def g():
    print('g0', ei())
    try:
        raise ValueError('g')
    except ValueError:
        print('g1', ei())
        yield 1
        print('g2', ei())
        yield 2
        print('g3', ei())
    print('g4', ei())
    yield 3


x = g()
next(x)
print('m1', ei())
try:
    raise KeyError('m')
except KeyError:
    print('m2', ei())
    next(x)
    print('m3', ei())
print('m4', ei())
try:
    raise KeyError('m')
except KeyError:
    next(x)
    print('m5', ei())


def h():
    print('h1', ei())
    yield
    print('h2', ei())
    yield
    print('h3', ei())


try:
    raise KeyError
except KeyError:
    y = h()
    next(y)
next(y)
try:
    raise TypeError
except TypeError:
    try:
        next(y)
    except StopIteration:
        print('m6', ei())
    print('m7', ei())
