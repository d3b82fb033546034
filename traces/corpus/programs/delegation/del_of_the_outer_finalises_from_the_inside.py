# del of the outer generator closes the inner one first, also one kept elsewhere.
import inspect


def inner(n):
    try:
        yield n
    finally:
        print('fin', n)


def outer():
    try:
        yield from inner('in')
    finally:
        print('fin out')


it = outer()
next(it)
del it
i = inner('kept')


def o2():
    try:
        yield from i
    finally:
        print('fin o2')


it = o2()
next(it)
del it
print('inner state', inspect.getgeneratorstate(i))
