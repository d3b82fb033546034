# A delegate whose __getattr__ raises for close and throw.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


class It:

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        print('  getattr', name)
        if name == 'close':
            raise RuntimeError('bad close')
        if name == 'throw':
            raise RuntimeError('bad throw')
        raise AttributeError(name)


def g():
    try:
        yield from It()
    finally:
        print('fin')


x = g()
next(x)
show('close', x.close)
x = g()
next(x)
show('throw', lambda: x.throw(ValueError('v')))
x = g()
next(x)
show('throwGE', lambda: x.throw(GeneratorExit('g')))
x = g()
next(x)
show('send', lambda: x.send(4))
