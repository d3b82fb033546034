# sys.exc_info() inside, between and outside of delegating generators.
import sys


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def ei():
    return describe(sys.exc_info()[1])


def inner():
    print('i0', ei())
    yield 1
    try:
        raise KeyError('i')
    except KeyError:
        print('i1', ei())
        yield 2
        print('i2', ei())
    print('i3', ei())
    yield 3


def outer():
    try:
        raise ValueError('o')
    except ValueError:
        yield from inner()
        print('o1', ei())
    print('o2', ei())
    yield 4


it = outer()
for k in range(4):
    try:
        raise TypeError('c%d' % k)
    except TypeError:
        print(next(it), ei())
