# Which names a generator expression sees in a class body: the first iterable does see the class's.
scale = 'global'


class Class:
    scale = 'class'
    items = (1, 2)
    pairs = list((item, scale) for item in items)
    doubled = [item * 2 for item in items]


print(Class.pairs, Class.doubled)


def function():
    scale = 'function'
    return list((item, scale) for item in (1, 2))


print(function())
