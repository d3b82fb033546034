# Since 3.14 annotations are evaluated when somebody asks for them, by a function of their own (PEP 649).
import sys


def attempt(name, function):
    try:
        print(name, function())
    except Exception as e:
        print(name, type(e).__name__, e)


later = int


def takes(a: later, b: 'text', *c: list, d: later = 3, **e: 1 + 2) -> None:
    local: not_evaluated = 1
    return local


attempt('function', lambda: takes.__annotations__)
attempt('same dict', lambda: takes.__annotations__ is takes.__annotations__)
takes.__annotations__ = {'a': 1}
attempt('set', lambda: takes.__annotations__)
del takes.__annotations__
attempt('deleted', lambda: takes.__annotations__)


class Record:
    x: int
    y: str = 'a'
    if True:
        z: list
    else:
        w: set
    kind = float

    def method(self, q: kind) -> y:
        hidden = 3
        return hidden

    y: float
    shown: [v for v in (1, 2)]


class Derived(Record):
    pass


class Private:
    __name: int

    def method(self, __argument: str):
        pass


attempt('class', lambda: Record.__annotations__)
attempt('method', lambda: Record.method.__annotations__)
attempt('private', lambda: (Private.__annotations__, Private.method.__annotations__))
if sys.version_info >= (3, 10):
    attempt('derived', lambda: Derived.__annotations__)
    attempt('builtin', lambda: int.__annotations__)


def enclosing(T):
    def inner(a: T) -> [T for _ in range(2)]:
        pass

    class Local:
        v: T

    return inner, Local


inner, Local = enclosing(str)
attempt('closure', lambda: (inner.__annotations__, Local.__annotations__))
attempt('free variables', lambda: inner.__code__.co_freevars)


async def agen(a: int):
    yield a


attempt('async generator', lambda: agen.__annotations__)
attempt('lambda', lambda: (lambda: 0).__annotations__)


def make_failing():
    def fails(a: 1 / 0):
        pass

    return fails


attempt('made', lambda: type(make_failing()).__name__)
attempt('asked', lambda: make_failing().__annotations__)
