# In which order the operands of an operation and the arguments of a call die.
import gc
gc.disable()


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


def f(*a, **k):
    pass


def h(a, b):
    pass


def gen():
    yield D('y1')


print('add')
D('l') + D('r')
print('eq')
D('l') == D('r')
print('lt')
D('l') < D('r')
print('is')
D('l') is D('r')
print('isnot')
D('l') is not D('r')
print('in')
D('l') in D('r')
print('notin')
D('l') not in [D('r')]
print('getitem')
D('l')[D('r')]
print('setitem')
D('l')[D('i')] = D('v')
print('delitem')
del D('l')[D('i')]
print('slice')
D('l')[D('a'):D('b')]
print('call f')
f(D('a'), D('b'))
print('call h')
h(D('a'), D('b'))
print('call kw')
h(D('a'), b=D('b'))
print('call star')
h(*[D('a'), D('b')])
print('call len')
len([D('a'), D('b')])
print('call max')
max(D('a'), D('b'))
print('call print')
isinstance(D('a'), (D, type(D('b'))))
print('call method')
D('s').m(D('a'), D('b'))
print('call list')
[].append(D('a'))
print('call str')
str(D('a'))
print('tuple')
(D('a'), D('b'))
print('list')
[D('a'), D('b')]
print('dict')
{D('a'): D('b'), D('c'): D('d')}
print('set')
{D('a')}
print('fstr')
f"{D('a')}{D('b')}"
print('chain')
D('a') < D('b') < D('c')
print('and')
D('a') and D('b')
print('ifexp')
D('a') if D('b') else D('c')
print('unpack')
x, y = (D('a'), D('b'))
print('swap')
x, y = (y, x)
print('rebind')
x = D('n')
print('del')
del x, y
print('aug')
x = D('x')
x += D('r')
print('attr set')
D('o').z = D('v')
print('raise')
try:
    h(D('a'), 1 / 0)
except ZeroDivisionError:
    print('caught')
print('raise2')
try:
    (D('a'), D('b'), 1 / 0)
except ZeroDivisionError:
    print('caught')
print('raise3')
try:
    D('a') + 1 / 0
except ZeroDivisionError:
    print('caught')
print('raise4')
try:
    f(D('a'), z=D('b'), y=1 / 0)
except ZeroDivisionError:
    print('caught')
print('for')
for q in [D('1'), D('2')]:
    print('body')
del q
print('for break')
for q in [D('1'), D('2')]:
    break
del q
print('with')
with D('cm') as w:
    print('in')
del w
print('yield')
for q in gen():
    print('body')
del q
print('comp')
[D(i) for i in range(2)]
print('starcall')
f(*(D('a'),), **{'k': D('b')})
print('subscr list')
[D('a'), D('b')][0]
print('unary')
not D('a')
