# collections.abc: generators are Iterators and Generators; a class that implements Generator by send and throw.
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Mapping, Sequence


def gen():
    yield 1


class Echo(Generator):
    def __init__(self, limit):
        self.limit = limit

    def send(self, value):
        if not self.limit:
            raise StopIteration('limit')
        self.limit -= 1
        return 'echo %r' % (value,)

    def throw(self, typ, val=None, tb=None):
        print('thrown', typ if isinstance(typ, type) else type(typ).__name__)
        return super().throw(typ, val, tb)


it = gen()
for abstract in (Iterable, Iterator, Generator, Hashable, Callable, Sequence):
    print(abstract.__name__, isinstance(it, abstract), isinstance([], abstract), isinstance(gen, abstract))
print(isinstance({}, Mapping), issubclass(Echo, Iterator))
echo = Echo(3)
print(next(echo), echo.send('x'), list(echo))
echo = Echo(1)
for end in (lambda: echo.throw(ValueError('v')), lambda: echo.throw(KeyError), echo.close):
    try:
        print(end())
    except (ValueError, KeyError) as error:
        print('out', type(error).__name__)


def delegating():
    return (yield from Echo(2))


it = delegating()
print(next(it), it.send(5))
try:
    next(it)
except StopIteration as stop:
    print(stop.value)
