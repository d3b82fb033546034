# The frames that a body finds below it while throw() and close() reach it through delegators.
import sys
def depth():
    f=sys._getframe(1); n=[]
    while f: n.append(f.f_code.co_name); f=f.f_back
    return n
def a():
    try: yield
    except ValueError: print(depth()); yield 5
def b(): yield from a()
def c(): yield from b()
g=c(); g.send(None); g.throw(ValueError)
try: g.send(None)
except StopIteration: pass
def a():
    try: yield
    finally: print(depth())
g=c(); g.send(None); g.close()
class It:
    def __iter__(s): return s
    def __next__(s): return 1
    def throw(s,*a): print(depth()); return 2
def b(): yield from It()
g=c(); g.send(None); g.throw(ValueError)
