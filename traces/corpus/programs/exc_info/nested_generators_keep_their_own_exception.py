# Two nested generators, each in its own handler, keep their exceptions apart.
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
    try:
        raise KeyError('inner')
    except KeyError:
        yield 1
        print('  inner', ei())
    print('  inner after', ei())
    yield 2


def outer():
    try:
        raise ValueError('outer')
    except ValueError:
        i = inner()
        next(i)
        print(' outer', ei())
        yield 1
        next(i)
        print(' outer', ei())
        yield 2


it = outer()
next(it)
print('c', ei())
next(it)
print('c', ei())
