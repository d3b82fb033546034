# A lambda that contains yield is a generator function.
x = lambda: (yield 3)
g = x()
print(next(g))
try:
    g.send('v')
except StopIteration as e:
    print(e.value)
