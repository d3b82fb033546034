# A delegate whose throw and close return, stop, fail or re-raise.
import gc


def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


class It:

    def __init__(self, mode):
        self.mode = mode

    def __iter__(self):
        return self

    def __next__(self):
        print('  __next__')
        return 'n'

    def send(self, v):
        print('  send', v)
        if v == 'stop':
            raise StopIteration('sv')
        return 's'

    def throw(self, *a):
        print('  throw', len(a), getattr(a[0], '__name__', type(a[0]).__name__))
        if self.mode == 'ret':
            return 't'
        if self.mode == 'stop':
            raise StopIteration('tv')
        if self.mode == 'other':
            raise KeyError('k')
        raise a[0]

    def close(self):
        print('  close')
        if self.mode == 'other':
            raise KeyError('c')
        return 'ignored'


def g(it):
    try:
        r = (yield from it)
        print(' result', r)
        yield 'after'
    except Exception as e:
        print(' caught', type(e).__name__, e.args)
        yield 'exc'
    finally:
        print(' fin')


for mode in ('ret', 'stop', 'other', 'raise'):
    print(mode)
    x = None
    gc.collect()
    x = g(It(mode))
    next(x)
    show('send', lambda: x.send(3))
    show('throw', lambda: x.throw(ValueError('v')))
    show('close', x.close)
    x = None
    gc.collect()
    x = g(It(mode))
    next(x)
    show('throw GE', lambda: x.throw(GeneratorExit))
    x = None
    gc.collect()
    x = g(It(mode))
    next(x)
    show('close', x.close)
    x = None
    gc.collect()
    x = g(It(mode))
    next(x)
    show('send stop', lambda: x.send('stop'))


x = None
gc.collect()
