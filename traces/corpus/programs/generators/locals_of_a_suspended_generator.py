# inspect.getgeneratorlocals() in each state.
import inspect


def g(a):
    b = a + 1
    yield b
    c = 3
    yield c


it = g(1)
print(inspect.getgeneratorlocals(it))
next(it)
print(inspect.getgeneratorlocals(it))
next(it)
print(inspect.getgeneratorlocals(it))
list(it)
print(inspect.getgeneratorlocals(it))
