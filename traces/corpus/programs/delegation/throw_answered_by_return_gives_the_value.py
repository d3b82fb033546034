# The inner return in reaction to throw() is the value of the yield from.
def inner():
    try:
        yield 1
    except ValueError:
        return 'r'


def f():
    x = (yield from inner())
    yield x


g = f()
next(g)
print(g.throw(ValueError))
