# A decorated generator that yields twice or never is a RuntimeError.
from contextlib import contextmanager


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def twice_on_error():
    try:
        yield 1
    except ValueError:
        yield 2


for manager, raised in ((never, None), (twice, None), (twice_on_error, ValueError('v'))):
    try:
        with manager():
            print('body')
            if raised:
                raise raised
    except RuntimeError as error:
        print('RuntimeError:', error)
