# Finalisation by del, return, break, cycle and self reference.
import gc, sys


def g(n):
    try:
        yield n
    finally:
        print('fin', n)


x = g(1)
next(x)
del x
gc.collect()
print('after del')


def holder():
    y = g(2)
    next(y)
    return 'r'


holder()
gc.collect()
print('after holder')
for v in g(3):
    break
gc.collect()
print('after loop')


class C:
    pass


c = C()
c.g = g(4)
next(c.g)
c.self = c
del c
gc.collect()
print('after cycle')


def selfref():
    me = (yield)
    try:
        yield
    finally:
        print('fin self')


s = selfref()
next(s)
s.send(s)
del s
gc.collect()
print('end')
