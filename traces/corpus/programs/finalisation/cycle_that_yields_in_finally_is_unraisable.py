# A collected cycle whose generator yields in finally is reported and dropped.
import gc
import sys


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


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


gc.disable()


def h():
    self = (yield)
    try:
        yield self
    finally:
        yield 'again'


x = h()
next(x)
x.send(x)
del x
with Unraisable():
    gc.collect()
