# locals() lists variables in order of appearance; in 3.6 from the last to the first.
def function(a, b=2, *c, d=4, **e):
    f = 6
    g = lambda: (f, a)
    return list(locals())


def body():
    x, y = 1, 2
    yield x, y


print(function(1))
it = body()
next(it)
print(list(it.gi_frame.f_locals.items()))
