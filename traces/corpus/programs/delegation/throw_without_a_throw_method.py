# An iterator without throw: the exception is raised at the yield from.
class I:

    def __iter__(self):
        return self

    def __next__(self):
        return 1


def f():
    try:
        yield from I()
    except ValueError as e:
        yield ('caught', e.args)


g = f()
next(g)
print(g.throw(ValueError(3)))
