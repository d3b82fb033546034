# gi_yieldfrom names the delegate while a generator is suspended in a yield from.
def leaf():
    yield 1


def middle():
    yield 0
    yield from leaf()
    yield from [2]
    yield from iter((3,))
    yield 4


def outer():
    yield from middle()


def name(it):
    return getattr(it, '__name__', type(it).__name__)


it = outer()
print('created', it.gi_yieldfrom)
for item in it:
    names = []
    level = it
    while level is not None:
        names.append(name(level))
        level = getattr(level, 'gi_yieldfrom', None)
    print(item, ' > '.join(names))
print('finished', it.gi_yieldfrom)
