# An error raised by the manager in reaction to one of the body chains to it.
from contextlib import contextmanager


@contextmanager
def replaces():
    try:
        yield
    except ValueError:
        raise KeyError('replaced')


@contextmanager
def cleans_up_badly():
    try:
        yield
    finally:
        raise OSError('in clean-up')


for manager in (replaces, cleans_up_badly):
    try:
        with manager():
            raise ValueError('body')
    except (KeyError, OSError) as error:
        print(type(error).__name__, error.args, '<-', type(error.__context__).__name__, error.__context__.args)
try:
    with cleans_up_badly():
        pass
except OSError as error:
    print(error, error.__context__)
