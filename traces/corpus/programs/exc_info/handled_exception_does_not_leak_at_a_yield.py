# The exception that a generator handles is seen by it alone and is kept across yields.
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
    try:
        1 / 0
    except ZeroDivisionError:
        print(' g1', ei())
        yield 1
        print(' g2', ei())
    print(' g3', ei())
    yield 2
    print(' g4', ei())


it = g()
print('c0', ei())
next(it)
print('c1', ei())
next(it)
print('c2', ei())
