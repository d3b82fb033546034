# The order of evaluation when yields stand in targets, subscripts and augmented assignments.
def body():
    table = {}
    table[(yield 'key')] = yield 'value'
    yield table
    items = [1, 2, 3]
    items[(yield 'index')] += yield 'addend'
    yield items
    a, b = (yield 'first'), (yield 'second')
    yield a, b
    total = 10
    total += yield 'plus'
    yield total
    del items[(yield 'delete')]
    yield items


it = body()
answers = {'value': 'V', 'key': 'K', 'index': 1, 'addend': 40, 'first': 'x', 'second': 'y', 'plus': 5, 'delete': 0}
asked = next(it)
try:
    while True:
        print(asked)
        asked = it.send(answers.get(asked) if isinstance(asked, str) else None)
except StopIteration:
    print('end')
