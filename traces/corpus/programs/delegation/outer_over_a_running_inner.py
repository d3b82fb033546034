# Delegating to a generator that is running further down the stack is a ValueError in the outer one.
def inner():
    yield 'first'
    try:
        yield from outer_it
    except ValueError as error:
        yield 'inner: %s' % error


def outer(it):
    try:
        yield from it
    except ValueError as error:
        yield 'outer: %s' % error


inner_it = inner()
outer_it = outer(inner_it)
print(next(inner_it))
print(next(inner_it))
print(next(inner_it, 'finished'))
