# gh-155704: context lost when a delegate suspends before it re-raises.
def inner():
    try:
        yield
    finally:
        yield
        raise


def outer():
    try:
        1 / 0
    finally:
        yield from inner()


g = outer()
next(g)
g.throw(RuntimeError)
try:
    next(g)
except Exception as e:
    print(type(e).__name__, type(e.__context__).__name__)
