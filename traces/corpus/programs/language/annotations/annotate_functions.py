# requires: 3.14
# `__annotate__` of functions and classes: what it is, its formats, and what setting it does.
import inspect
import types


def attempt(name, function):
    try:
        print(name, function())
    except Exception as e:
        print(name, type(e).__name__, e)


def f(a: later, b: 'x' = 1) -> None:
    pass


attempt('too early', lambda: f.__annotations__)
later = int
annotate = f.__annotate__
print(annotate.__name__, annotate.__qualname__, annotate.__code__.co_varnames)
for fmt in (1, 2, 3, 4, 0, 'a'):
    attempt('format %r' % (fmt,), lambda: annotate(fmt))
attempt('no format', lambda: annotate())
attempt('get_annotations', lambda: inspect.get_annotations(f))
attempt('signature', lambda: inspect.signature(f))
f.__annotate__ = lambda fmt: {'k': fmt}
attempt('replaced', lambda: f.__annotations__)
f.__annotate__ = None
attempt('kept', lambda: (f.__annotations__, f.__annotate__))
f.__annotate__ = lambda fmt: 4
attempt('no dict', lambda: f.__annotations__)
attempt('not callable', lambda: setattr(f, '__annotate__', 5))
attempt('deleted', lambda: delattr(f, '__annotate__'))
f.__annotations__ = {}
attempt('set', lambda: f.__annotate__)
attempt('plain', lambda: (lambda: 0).__annotate__)


class C:
    x: int
    y: missing
    for i in range(2):
        z: i

    def m(self, a: i):
        pass


attempt('class', lambda: C.__annotations__)
missing = 'found'
attempt('class again', lambda: C.__annotations__)
print(C.__annotate__.__qualname__, C.m.__annotate__.__qualname__, C.m.__annotations__)
i = 'global'
C.i = 'changed'
attempt('sees the class as it is', lambda: C.__annotate__(1))
C.__annotations__ = 5
attempt('any value', lambda: (C.__annotations__, C.__annotate__))
del C.__annotations__
attempt('deleted', lambda: (C.__annotations__, C.__annotate__))
attempt('not callable', lambda: setattr(C, '__annotate__', 4))
attempt('deleted', lambda: delattr(C, '__annotate__'))
C.__annotate__ = lambda fmt: {2: 3}
attempt('set', lambda: C.__annotations__)


class Own:
    __annotations__ = {'own': 1}
    v: int


class Method:
    def __annotate__(fmt):
        return {'method': fmt}


class Plain:
    pass


attempt('own', lambda: (Own.__annotations__, callable(Own.__annotate__)))
attempt('method', lambda: Method.__annotations__)
attempt('plain', lambda: (Plain.__annotations__, Plain.__annotate__))
attempt('builtin', lambda: int.__annotate__)
attempt('builtin', lambda: setattr(int, '__annotate__', None))

module = types.ModuleType('m')
exec('a: int\nfor n in range(2):\n    b: n\nif 0:\n    c: str', module.__dict__)
attempt('module', lambda: module.__annotations__)
attempt('module function', lambda: module.__annotate__(1))
attempt('not callable', lambda: setattr(module, '__annotate__', 4))
namespace = {}
exec('a: int\nb: str = 3', namespace)
print([name for name in namespace if name != '__builtins__'])
