# The context of an exception out of next() is what the caller of next() handles.
def f():
    yield 1
    raise ValueError


g = f()
next(g)
try:
    try:
        raise KeyError
    except KeyError:
        next(g)
except ValueError as e:
    print(type(e.__context__).__name__)
