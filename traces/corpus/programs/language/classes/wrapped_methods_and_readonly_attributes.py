# classmethod over other descriptors, the documentation of property subclasses, attributes that cannot be set.
class A:
    def foo(self, *a): return 'spam', a
class B:
    bar = classmethod(A().foo)
print(B.bar()[1] == (B,) , B.bar()[1])
class D:
    def __get__(self, o, t=None): return ('got', o, t)
    def __call__(self, *a): return 'called', a
class E:
    x = classmethod(D())
print(E.x if isinstance(E.x, tuple) else E.x())
class F:
    @classmethod
    @property
    def p(cls): return cls.__name__
print(F.p if isinstance(F.p, str) else 'bound')
class G:
    @classmethod
    @classmethod
    def c(cls): return cls.__name__
try: print(G.c())
except TypeError as e: print(e)
class H:
    @classmethod
    @staticmethod
    def c(*a): return a
try: print(H.c())
except TypeError as e: print(e)
def f(x: int) -> str: 'doc'
print(sorted(classmethod(f).__dict__), sorted(staticmethod(f).__dict__))
r = range(3)
for o, n in ((r, 'start'), (property(), 'fget'), (slice(1), 'stop'), (f, '__globals__'), (f, '__closure__'), (A().foo, '__func__'), (A().foo, '__self__'), (len, '__self__'), (f.__code__, 'co_name'), ((x for x in ()), 'gi_frame'), ((x for x in ()), 'gi_code'), ((x for x in ()), 'gi_running'), ((x for x in ()), 'gi_yieldfrom'), (ValueError(), '__class__'), (1, 'real'), (type, '__mro__'), (super(A, A()), '__self__'), (classmethod(f), '__func__')):
    try: setattr(o, n, 1)
    except Exception as e: print(n, type(e).__name__, e)
class P(property):
    'sub doc'
def g(self): 'getter doc'
p = P(g)
try: print(p.__doc__)
except AttributeError as e: print(e)
try: print(p.getter(g).__doc__, p.setter(g).__doc__)
except Exception as e: print(e)
