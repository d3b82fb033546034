# lru_cache keeps results, singledispatch chooses by type.
from functools import lru_cache, singledispatch

calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls, tuple(square.cache_info()))
square.cache_clear()
print(tuple(square.cache_info()), square.__name__, square.__wrapped__(7))


@lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info().hits)


@singledispatch
def show(value):
    return 'object'


@show.register(int)
def show_int(value):
    return 'int'


@show.register(list)
def show_list(value):
    return 'list of ' + ', '.join(show(item) for item in value)


print(show(1), show(True), show('x'), show([1, 'a', [2]]), show.dispatch(bool) is show_int)
