# bpo-27122: StopIteration raised in the body of a generator's with statement.
import contextlib


@contextlib.contextmanager
def cm():
    yield


try:
    with cm():
        raise StopIteration('x')
except BaseException as e:
    print(type(e).__name__, e.args)
