# close() and throw() of the running generator are ValueErrors it can catch.
def f():
    try:
        g.close()
    except ValueError as e:
        yield str(e)


g = f()
print(next(g))


def h():
    try:
        k.throw(KeyError)
    except ValueError as e:
        yield str(e)


k = h()
print(next(k))
