# yield in arithmetic, displays, subscripts, arguments, lambda and assert.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    a = (yield)
    print('a', a)
    b = (yield 1) + (yield 2)
    print('b', b)
    c = [(yield 3), (yield 4)]
    print('c', c)
    d = (yield (5, 6))
    print('d', d)
    print('arg', (yield), (yield))
    e = lambda: (yield 7)
    f = e()
    print('lam', next(f))
    try:
        f.send('L')
    except StopIteration as s:
        print('lam ret', s.value)
    x = {'k': (yield 8)}
    print(x)
    x['z'] = (yield 9)
    x[(yield 10)] = (yield 11)
    print(x)
    assert (yield 12), (yield 13)
    return (yield 14)


x = g()
out = []
v = None
try:
    i = 0
    while True:
        out.append(x.send(v))
        i += 1
        v = i * 10
        if out[-1] == 12:
            v = 0
except BaseException as e:
    print(type(e).__name__, e.args)
print(out)
