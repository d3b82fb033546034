# Laziness, conditions, late binding and errors of generator expressions.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def it(n):
    print('it', n)
    return iter(range(n))


show('eager first', lambda: (i for i in 5))
x = (i * j for i in it(2) for j in it(i + 1))
print('made')
show('n', lambda: next(x))
show('t', lambda: x.throw(ValueError('v')))
show('n', lambda: next(x))
x = (print('cond', i) or i for i in range(5) if print('if', i) or i % 2)
show('n', lambda: next(x))
show('close', x.close)
show('n', lambda: next(x))
k = 1
y = (k for _ in range(2))
k = 2
show('late', lambda: list(y))


def f():
    return (z for z in [1] for w in undefined_name)


show('NameError later', lambda: f() and 1)
show('NameError later', lambda: list(f()))
