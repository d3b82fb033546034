# An exception thrown and caught in finally leaves the pending return alive.
def f():
    try:
        return 1
    finally:
        try:
            yield 'x'
        except ValueError:
            pass


g = f()
next(g)
try:
    g.throw(ValueError)
except StopIteration as e:
    print(e.value)
