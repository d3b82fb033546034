# weakref.proxy, and copies of objects that say how they are copied.
import weakref, copy
class A:
    def __init__(self, v): self.v = v
    def m(self): return self.v
    def __len__(self): return 3
    def __add__(self, o): return self.v + o
    def __eq__(self, o): return self.v == o.v
a = A(5)
p = weakref.proxy(a, lambda r: print('gone'))
print(p.v, p.m(), len(p), p + 1, isinstance(p, A), p == a)
p.v = 7
print(a.v)
try: hash(p)
except TypeError as e: print(type(e).__name__)
del a
try: p.v
except ReferenceError as e: print(e)
class R:
    def __init__(self, x): self.x = x
    def __reduce__(self): return (R, (self.x + 1,))
print(copy.copy(R(1)).x, copy.deepcopy(R([1]) if 0 else R(3)).x)
class S:
    def __init__(self): self.a = 1; self.b = [2]
    def __getstate__(self): return {'a': 10, 'b': self.b}
    def __setstate__(self, s): print('set', s); self.__dict__.update(s)
s = S(); t = copy.copy(s); print(t.a, t.b is s.b); u = copy.deepcopy(s); print(u.b is s.b)
class N:
    def __new__(cls, x): o = object.__new__(cls); o.x = x; return o
    def __getnewargs__(self): return (self.x,)
print(copy.copy(N(4)).x)
class E:
    def __reduce_ex__(self, p): return 'E'
e = E(); print(copy.copy(e) is e)
it = weakref.proxy
class It:
    def __iter__(self): return iter([1,2])
i = It(); print(list(weakref.proxy(i)))
f = lambda: 5
print(weakref.proxy(f)())
try: weakref.proxy(5)
except TypeError as e: print(e)
