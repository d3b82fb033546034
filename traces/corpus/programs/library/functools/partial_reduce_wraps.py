# partial, reduce, wraps, total_ordering, cmp_to_key.
from functools import cmp_to_key, partial, reduce, total_ordering, wraps


def f(a, b=2, *args, **kwargs):
    """The docstring."""
    return a, b, args, sorted(kwargs.items())


p = partial(f, 1, c=3)
print(p(), p(5, 6), p(c=9, d=1), p.func is f, p.args, p.keywords, partial(p, 7)())
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(lambda a, b: b + a, 'abc'), reduce(max, (3, 9, 4), 5))


def decorator(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """Replaced."""
        return function(*args, **kwargs)
    return wrapper


wrapped = decorator(f)
print(wrapped.__name__, wrapped.__doc__, wrapped.__wrapped__ is f, wrapped(0))


@decorator
def generator(n):
    """Generates."""
    yield from range(n)


print(generator.__name__, generator.__doc__, list(generator(2)))


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version(1, 2) <= Version(1, 3), Version(2) > Version(1, 9), Version(1) >= Version(1), max(Version(1), Version(3)).parts)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
try:
    reduce(max, [])
except TypeError as error:
    print('TypeError')
