# The last reference gone closes a suspended generator at once; a fresh one runs nothing.
def g(n):
    try:
        yield 1
    except GeneratorExit:
        print(n, 'GE')
        raise
    finally:
        print(n, 'finally')


it = g('a')
next(it)
print('before del')
del it
print('after del')
it = g('b')
del it
print('fresh: nothing')
it = g('c')
next(it)
it = None
print('after rebind')


def f():
    x = g('d')
    next(x)
    print('leaving f')


f()
print('left f')
