# gh-125723: f_locals taken from a running generator that then dies.
import sys
L = {}


def g():
    global L
    L = sys._getframe().f_locals
    a = 0
    yield 0


next(g())
print(sorted(L))
