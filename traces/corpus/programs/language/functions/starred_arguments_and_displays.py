"""Stars in calls, displays and class statements: the order of unpacking, and the errors."""
def it(n):
    print("iterating", n)
    yield n
def val(n):
    print("value", n)
    return n
def f(*a, **k): print(a, k)
f(*it(1), k=val(2))
f(*it(1), *it(2), k=val(3))
f(val(0), *it(1), k=val(3))
f(*it(1), **{'a': val(4)})
f(*it(1), val(5), k=val(6))
class NI: __iter__ = None
class Seq:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
f(*Seq())
class Bad:
    def __iter__(self): raise TypeError("from iter")
class Bad2:
    def __iter__(self): return 5
class Late:
    def __iter__(self):
        yield 1
        raise TypeError("late")
class M:
    def keys(self): raise TypeError("keys")
    def __getitem__(self, k): pass
class M2:
    def keys(self): return ['a']
    def __getitem__(self, k): raise KeyError("inner")
class M3:
    def keys(self): return 5
    def __getitem__(self, k): raise KeyError("inner")
class M4:
    def keys(self): raise AttributeError('mine')
class M5:
    def keys(self): return ['a']
    def __getitem__(self, k): return k.nope
class A:
    def m(self, *a): pass
a = A()
for s in '[*5]', '(*5,)', '{*5}', '[1, *5]', 'f(*5)', 'f(1, *5)', 'f(*5, 1)', 'f(*[], *5)', 'f(*5, k=val(1))', '{**5}', '{**[]}', 'f(**5)', 'f(**{}, **5)', 'f(a=1, **5)', 'f(1, **None)', '[*None, 1]', 'a = *5,', 'class A(*5): pass', 'class A(**5): pass', '[*NI()]', 'f(*NI())', 'f(1, *NI())','{*NI()}', '[*Bad()]', 'f(*Bad())', 'f(1, *Bad())', 'f(*Bad2())', '[*Bad2()]', 'f(*Late())', '[*Late()]', 'f(**M())', '{**M()}', '{**M2()}', 'f(**M3())', 'f(**M4())', '{**M4()}', 'f(b=1, **M5())', '{**M5()}', 'a.m(*5)', 'A.m(*5)', 'len(*5)', '"".join(*5)', 'A(*5)', '(lambda: 0)(*5)', 'f(**{1: 2})', 'f(a=1, **{"a": 2})', 'f(**{"a": 1}, **{"a": 2})', 'a.m(**{1: 2})', 'len(**{"a": 1})', 'print(*5, sep="")', 'f(*5, **5)', 'f(*5, **{1: 2})', 'class B(a=1, **{"a": 2}): pass', 'f(*[1], a=1, **{"a": 2})':
    try: exec(s); print(s, 'fine')
    except Exception as e: print(s, type(e).__name__, e)
