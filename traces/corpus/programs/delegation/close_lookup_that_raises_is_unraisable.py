# A close property that raises is reported as unraisable and closing goes on.
import sys


class I:

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    @property
    def close(self):
        raise KeyError('x')


def f():
    yield from I()


g = f()
next(g)
if hasattr(sys, 'unraisablehook'):
    sys.unraisablehook = lambda u: print('unraisable', type(u.exc_value).__name__)
try:
    g.close()
    print('ok')
except BaseException as e:
    print(type(e).__name__)
