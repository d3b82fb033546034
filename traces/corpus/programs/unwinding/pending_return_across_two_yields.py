# A pending return waits while finally yields twice.
def f():
    try:
        return 'r'
    finally:
        yield 1
        yield 2


g = f()
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
