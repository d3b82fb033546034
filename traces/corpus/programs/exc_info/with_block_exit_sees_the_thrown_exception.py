# __exit__ gets what was thrown in, with a traceback, and sys.exc_info() agrees.
import sys


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        now = sys.exc_info()
        print('exit', kind and kind.__name__, error, tb is not None, now[1] is error)
        return self.swallow


def body(swallow):
    with Manager(swallow):
        yield 'inside'
    yield 'outside', sys.exc_info()[0]


for swallow in (True, False):
    it = body(swallow)
    next(it)
    try:
        print(it.throw(ValueError('thrown')))
    except ValueError as error:
        print('out', error)
    it = body(swallow)
    next(it)
    try:
        print('close', it.close())
    except RuntimeError as error:
        print('close', error)
it = body(True)
print(list(it))
