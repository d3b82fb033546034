# What a comprehension's first iterable may be, with yields around comprehensions.
def body():
    items = [n * 2 for n in (yield 'items')]
    yield items
    table = {k: v for k, v in zip((yield 'keys'), items)}
    yield table
    total = sum(n for n in (yield 'more'))
    return total


it = body()
print(next(it), it.send([1, 2]), next(it), it.send('ab'), next(it))
try:
    it.send((3, 4))
except StopIteration as stop:
    print(stop.value)
