# gi_yieldfrom is None while the delegate itself runs.
def a():
    yield (g.gi_yieldfrom is None)


def f():
    yield from x


x = a()
g = f()
print(next(g), g.gi_yieldfrom is x)
