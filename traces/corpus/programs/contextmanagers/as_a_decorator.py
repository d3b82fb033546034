# A generator-based manager used as a decorator makes a fresh generator at each call.
from contextlib import contextmanager


@contextmanager
def trace(name):
    print('before', name)
    try:
        yield
    finally:
        print('after', name)


@trace('function')
def add(a, b):
    """Adds."""
    print('adding')
    return a + b


print(add(1, 2), add(3, b=4))
print(add.__name__, add.__doc__)


@trace('failing')
def fails():
    raise ValueError('v')


try:
    fails()
except ValueError as error:
    print(error)
