# Plain iterators as delegates: next, send, throw, close.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


class It:

    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration('done')
        return self.n


def g(it):
    try:
        r = (yield from it)
        print('r', r)
        return r
    except (ValueError, AttributeError) as e:
        print('caught', type(e).__name__, e)
        yield 'x'


x = g(It())
show('next', lambda: next(x))
show('send None', lambda: x.send(None))
show('throw', lambda: x.throw(ValueError('v')))
show('next', lambda: next(x))
x = g(It())
next(x)
show('send 5', lambda: x.send(5))
show('next', lambda: next(x))
x = g(It())
show('list', lambda: list(x))
x = g(It())
next(x)
show('close', x.close)
x = g([1, 2])
next(x)
show('send', lambda: x.send('s'))
x = g([1, 2])
next(x)
show('throw', lambda: x.throw(ValueError('w')))
x = g(5)
show('int', lambda: next(x))
