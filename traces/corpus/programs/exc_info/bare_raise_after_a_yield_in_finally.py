# A bare raise after a yield in finally re-raises the pending exception.
def inner():
    try:
        yield 1
    finally:
        yield 2
        raise


g = inner()
next(g)
g.throw(RuntimeError('r'))
try:
    next(g)
except Exception as e:
    print(type(e).__name__, e)
