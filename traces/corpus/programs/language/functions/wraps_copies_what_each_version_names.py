# functools.wraps() gives the wrapper the attributes of the wrapped function, in every version.
import functools


def outer(function):
    @functools.wraps(function)
    def inner(*args):
        """inner doc"""
        return function(*args)
    return inner


@outer
def add(a: int, b: int = 2) -> int:
    """add doc"""
    return a + b


print(add(1, 2), add.__name__, add.__qualname__, add.__doc__, add.__wrapped__.__name__, sorted(add.__annotations__))
for bad in (3, [1]):
    try:
        add.__type_params__ = bad
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
    else:
        print('set', add.__type_params__)
