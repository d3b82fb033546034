# The forms of throw() and how often the exception's constructor is called.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


try:
    import warnings
    warnings.simplefilter('ignore')
except ImportError:
    pass


class E(Exception):

    def __init__(self, *a):
        self.args = a
        print('E init', a)


def g():
    while True:
        try:
            yield 'y'
        except Exception as e:
            print('in g', type(e).__name__, e.args)


x = g()
next(x)
show('type', lambda: x.throw(E))
show('inst', lambda: x.throw(E(1)))
show('type,val', lambda: x.throw(E, 5))
show('type,tuple', lambda: x.throw(E, (5, 6)))
show('type,None', lambda: x.throw(E, None))
show('type,inst', lambda: x.throw(E, E(9)))
show('inst,val', lambda: x.throw(E(1), 3))
show('bad', lambda: x.throw(3))
show('bad2', lambda: x.throw('abc'))
show('bad tb', lambda: x.throw(E, 1, 5))
show('noargs', lambda: x.throw())
show('alive', lambda: next(x))
