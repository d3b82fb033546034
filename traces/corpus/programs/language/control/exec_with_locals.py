# exec() and eval() with globals and locals of their own.
def f():
    x = 5
    exec('y = x + 1; print(y)')
    print(eval('x * 2'), eval('x', None, None), eval('[x for _ in range(2)]', {'x': 1}))
    d = {}
    exec('a = 1\ndef g(): return 7\nb = g', {}, d)
    print(sorted(d), d['b']())
    class M(dict):
        def __missing__(self, k): return 'miss ' + k
    print(eval('zz', {}, M()))
    m = M()
    exec('q = zz', {}, m)
    print(dict(m))
f()
c = compile('z = 3\nclass K:\n  w = z\nprint(K.w)', 'f', 'exec')
exec(c)
print(z)
exec(c, {}, {}) if 0 else None
class A: pass
A.__call__ = A()
try: A()()
except RecursionError as e: print(e)
def h(x): return lambda: x
try: exec(h(1).__code__)
except TypeError as e: print(e)
try: eval('x', 1)
except TypeError as e: print(e)
try: eval('x', {}, 1)
except TypeError as e: print(e)
try: exec('x', {}, 1)
except TypeError as e: print(e)
try: eval('nope', {}, {})
except NameError as e: print(e)
g = {}
exec('x: int = 3', g); print(g['__annotations__'], g['x'])
exec('global k\nk = 1', g, {}); print(g['k'])
exec("def fib(n):\n return n if n < 2 else fib(n-1)+fib(n-2)", g); print(g['fib'](10))
print(eval(compile('1+1', '', 'eval')))
