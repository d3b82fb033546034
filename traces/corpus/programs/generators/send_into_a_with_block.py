# Values sent into a with block of a generator.
class C:

    def __enter__(self):
        return self

    def __exit__(self, *a):
        return False


def f():
    with C() as c:
        v = (yield 1)
        v = (yield v)
    yield ('out', v)


g = f()
print(next(g), g.send('a'), g.send('b'))
