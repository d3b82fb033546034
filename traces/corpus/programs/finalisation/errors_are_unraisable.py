# An exception raised while a generator is finalised goes to sys.unraisablehook, never to the program.
import sys


def report(details):
    where = getattr(details.object, '__name__', None)
    print('unraisable', details.exc_type.__name__, details.exc_value, 'in', where,
          'context', type(details.exc_value.__context__).__name__)


def fails():
    try:
        yield 1
    finally:
        raise ValueError('in finally')


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


if hasattr(sys, 'unraisablehook'):
    sys.unraisablehook = report
for body in (fails, ignores):
    it = body()
    next(it)
    del it
    print('the program goes on')
    for item in body():
        break
    print('and on')
