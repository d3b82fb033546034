# StopIteration with several arguments and subclasses as the end of a delegation.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


class S(StopIteration):
    pass


class It:

    def __init__(self, e):
        self.e = e

    def __iter__(self):
        return self

    def __next__(self):
        raise self.e


def g(it):
    r = (yield from it)
    return ('r', r)


for e in (StopIteration(), StopIteration(1), StopIteration(1, 2), S(5), S(), StopIteration((1, 2))):
    show(repr(e), lambda: next(g(It(e))))


class E2(StopIteration):

    @property
    def value(self):
        return 'prop'


show('prop', lambda: next(g(It(E2(5)))))


class NotIter:

    def __iter__(self):
        return 5


show('bad iter', lambda: next(g(NotIter())))


class Seq:

    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i


show('seq', lambda: list(g(Seq())))
show('str', lambda: list(g('ab')))
show('dict', lambda: list(g({'a': 1})))


def f():
    x = (yield from (yield 'first'))
    return x


y = f()
show('n', lambda: next(y))
show('s', lambda: y.send([10]))
show('n', lambda: next(y))
