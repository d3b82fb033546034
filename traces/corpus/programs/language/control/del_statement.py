# del of names, items, slices, attributes, several targets at once, and names deleted twice.
x = y = 1
del x
try:
    x
except NameError as error:
    print('NameError', error)
items = list(range(8))
del items[0], items[-1]
del items[1:3]
print(items, y)
table = {'a': 1, 'b': 2}
del table['a']
print(table)


class C:
    attribute = 1


c = C()
c.own = 2
del c.own
del C.attribute
print(hasattr(c, 'own'), hasattr(c, 'attribute'))
a, b, d = 1, 2, 3
del (a, b), d
print('a' in globals(), 'd' in globals())
for attempt in ('del missing', 'del table["zz"]', 'del items[99]', 'del c.nothing', 'del (1, 2)[0]'):
    try:
        exec(attempt)
    except (NameError, KeyError, IndexError, AttributeError, TypeError) as error:
        print(type(error).__name__)


def local():
    n = 1
    del n
    try:
        return n
    except UnboundLocalError:
        n = 'again'
    return n


print(local())
