# A probe of the tutorial: generatorexit rules.
# requires: 3.8
from _probe import *
def rep(label, f):
    it = f(); next(it)
    try: print(label, '->', it.close())
    except BaseException as e: print(label, '!!', E(e))
def a():
    try: yield 1
    except GeneratorExit: yield 2
def b():
    try: yield 1
    except GeneratorExit: raise StopIteration
def c():
    try: yield 1
    except GeneratorExit: raise ValueError('other')
def d():
    try: yield 1
    except GeneratorExit: return
def e(): yield 1
def f():
    try: yield 1
    except GeneratorExit: raise
for x in (a, b, c, d, e, f): rep(x.__name__, x)
import warnings
