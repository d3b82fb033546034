# Properties send, throw and close of a delegate that raise, and who sees it.
import gc
import sys


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def attempt(label, function, *args):
    """Call a function and print what came back or what was raised."""
    try:
        result = function(*args)
    except BaseException as error:
        if isinstance(error, StopIteration):
            print(label, '!! StopIteration value=%r' % (error.value,))
        else:
            print(label, '!!', describe(error))
        return None
    print(label, '->', repr(result))
    return result


class Unraisable:
    """Show what reaches sys.unraisablehook, which exists since 3.8."""

    def __enter__(self):
        self.reports = []
        self.hook = getattr(sys, 'unraisablehook', None)
        if self.hook is not None:
            sys.unraisablehook = self.note
        return self

    def note(self, report):
        where = getattr(report.object, '__name__', type(report.object).__name__)
        self.reports.append('unraisable %s in %s' % (describe(report.exc_value), where))

    def __exit__(self, *details):
        if self.hook is None:
            print('unraisable: no hook in this version')
            return
        sys.unraisablehook = self.hook
        for line in self.reports:
            print(line)
        if not self.reports:
            print('unraisable: none')


class A:

    def __init__(s, exc):
        s.exc = exc

    def __iter__(s):
        return s

    def __next__(s):
        return 1

    @property
    def throw(s):
        print('get throw')
        raise s.exc

    @property
    def close(s):
        print('get close')
        raise s.exc

    @property
    def send(s):
        print('get send')
        raise s.exc


def g(e):
    yield from A(e)


for e in (AttributeError('ae'), ValueError('ve')):
    with Unraisable():
        it = g(e)
        next(it)
        attempt('send', it.send, 1)
        it = None
    with Unraisable():
        it = g(e)
        next(it)
        attempt('throw', it.throw, KeyError('k'))
        it = None
    with Unraisable():
        it = g(e)
        next(it)
        attempt('close', it.close)
        it = None
        e.__traceback__ = None
        e.__context__ = None
        gc.collect()
