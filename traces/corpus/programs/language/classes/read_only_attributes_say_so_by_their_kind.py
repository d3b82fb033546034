# A member of a C struct and a property refuse assignment in different words, and attributes changed their kind.
import sys


def function():
    yield sys._getframe()


class Slotted:
    __slots__ = ('place',)


it = function()
frame = next(it)
try:
    raise ValueError
except ValueError as error:
    entry = error.__traceback__

for subject, names in (
    (it, 'gi_frame gi_running gi_code gi_yieldfrom'),
    (function, '__globals__ __closure__'),
    (function.__code__, 'co_name co_varnames co_freevars co_flags co_argcount'),
    (entry, 'tb_frame tb_lineno'),
    (frame, 'f_back f_code f_globals f_builtins f_locals'),
    (range(3), 'start stop step'),
    (slice(3), 'start stop step'),
    (property(), 'fget fset fdel'),
    (staticmethod(function), '__func__'),
    (it.send, '__self__ __name__'),
    (Slotted.__init__.__get__(Slotted()), '__self__'),
    (function.__get__(3), '__func__ __self__'),
    (1, 'real'),
):
    for name in names.split():
        for action in (lambda: setattr(subject, name, 3), lambda: delattr(subject, name)):
            try:
                action()
            except (AttributeError, TypeError) as error:
                print(type(subject).__name__, name, type(error).__name__, error)
    print(getattr(type(subject), names.split()[0]))
