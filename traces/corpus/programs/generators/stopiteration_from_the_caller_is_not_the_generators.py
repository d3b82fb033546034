# StopIteration raised by a nested next() in a plain function passes as an ordinary exception.
def first(iterable):
    return next(iter(iterable))


def firsts(lists):
    for items in lists:
        try:
            yield first(items)
        except StopIteration:
            yield 'empty'


print(list(firsts([[1], [], [3]])))
try:
    first([])
except StopIteration as stop:
    print('StopIteration', stop.value)


def careless(lists):
    for items in lists:
        yield first(items)


it = careless([[1], [], [3]])
print(next(it))
try:
    print(next(it, 'ended'))
except RuntimeError as error:
    print('RuntimeError', error)
