# A chain through a generator, an iterator class with __iter__ as a generator, and a list.
class Iterable:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        print('iterating', self.items)
        result = yield from self.items
        print('items are done:', result)
        return len(self.items)


def middle(items):
    count = yield from Iterable(items)
    return 'count %d' % count


def outer():
    for items in ([1, 2], (), 'ab'):
        print((yield from middle(items)))


print(list(outer()))
