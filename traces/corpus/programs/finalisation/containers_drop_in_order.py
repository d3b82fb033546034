# A list drops its items from the last to the first or first to last by operation; a dict in order.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


items = [started(n) for n in 'abc']
items.pop(1)
print('popped')
items[0] = None
print('replaced')
items.clear()
print('cleared')
items = [started('d'), started('e')]
del items[0]
print('deleted')
items += [started('f')]
items[:] = [1]
print('slice assigned')
table = {'x': started('x'), 'y': started('y')}
table['x'] = 0
print('replaced in dict')
table.pop('y')
print('popped from dict')
pair = (started('t'),)
del pair
print('tuple dropped')
