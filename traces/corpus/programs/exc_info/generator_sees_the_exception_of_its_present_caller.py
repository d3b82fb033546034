# Outside its own handlers a generator sees what its present caller is handling.
import sys


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def ei():
    return describe(sys.exc_info()[1])


def g():
    print(' g0', ei())
    yield 1
    print(' g1', ei())
    yield 2
    print(' g2', ei())
    yield 3


it = g()
try:
    raise ValueError('v')
except ValueError:
    next(it)
    print('c', ei())
next(it)
try:
    raise KeyError('k')
except KeyError:
    next(it)
print('c', ei())
