# A generator expression sees later values of the variables around it; the first iterable is fixed.
items = [1, 2]
factor = 10
it = (item * factor for item in items)
items = [7, 8]
factor = 100
print(list(it))
makers = [lambda: [n * k for k in (1, 2)] for n in (1, 2)]
print([make() for make in makers])
adders = list((lambda: n) for n in range(3))
print([add() for add in adders])


def scope():
    n = 'untouched'
    total = sum(n for n in range(4))
    return n, total


print(scope())
