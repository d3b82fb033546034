# A yield inside a list display, starred and plain.
def f():
    r = [(yield 1), *(yield 2)]
    return r


g = f()
next(g)
g.send('a')
try:
    g.send((1, 2))
except StopIteration as e:
    print(e.value)
