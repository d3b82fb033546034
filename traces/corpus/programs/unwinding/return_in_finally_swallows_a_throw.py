# A return in finally turns a thrown exception into StopIteration with the value.
def f():
    try:
        yield 1
    finally:
        return 5


g = f()
next(g)
try:
    print('y', g.throw(ValueError))
except BaseException as e:
    print(type(e).__name__, e.args)
