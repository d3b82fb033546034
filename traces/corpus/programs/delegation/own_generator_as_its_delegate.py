# A generator that delegates to itself gets a ValueError.
def f():
    yield 1
    yield from g


g = f()
next(g)
try:
    next(g)
except ValueError as e:
    print(e)
