# gh-152685: StopIteration thrown into a fresh generator leaks from 3.12 on.
def g():
    yield


for start in (0, 1):
    x = g()
    if start:
        next(x)
    try:
        x.throw(StopIteration)
    except BaseException as e:
        print(type(e).__name__, e)
