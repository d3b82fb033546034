# In which order the variables of a function die, with cells, collected arguments and exceptions.


class D:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('  del', self.n)

    def __add__(self, o):
        return 1

    def __eq__(self, o):
        return True

    def __lt__(self, o):
        return True

    def __contains__(self, o):
        return True

    def __getitem__(self, i):
        return 1

    def __setitem__(self, i, v):
        pass

    def __delitem__(self, i):
        pass

    def __iadd__(self, o):
        return 5

    def __call__(self, *a, **k):
        return 1

    def __bool__(self):
        return True

    def __format__(self, s):
        return 'x'

    def m(self, *a):
        pass

    def __enter__(self):
        return D('entered')

    def __exit__(self, *a):
        pass
    __hash__ = object.__hash__


print('locals')


def loc():
    a = D('a')
    b = D('b')
    c = D('c')
    return 1


loc()


def loc2(p, q):
    a = D('a')

    def inner():
        return (a, p)
    b = D('b')


loc2(D('p'), D('q'))


def loc3():
    a = D('a')
    for b in [D('b')]:
        return D('ret')


loc3()


def loc4(*args, k=1, **kw):
    pass


loc4(D('a1'), D('a2'), k=D('k'), z=D('z'))
print('class')


class K:
    a = D('a')
    b = D('b')
    del a, b


print('args given')


def given(p, q):
    p = None
    print('in')


given(D('p'), D('q'))
print('except')


def exc():
    a = D('a')
    b = D('b')
    raise KeyError(D('e'))


try:
    exc()
except KeyError:
    pass
print('ret tuple')


def rt():
    a = D('a')
    return (a, D('b'))


rt()
print('last')
