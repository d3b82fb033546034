# List, set and dict comprehensions: conditions, nesting, scopes, order, and calls inside.
print([n * n for n in range(5)], [n for n in range(10) if n % 2 if n > 3], [(a, b) for a in 'ab' for b in range(2) if (a, b) != ('a', 0)])
print({n % 3: n for n in range(7)}, {c.upper() for c in 'aab'} == {'A', 'B'}, {k: [v] * 2 for k, v in {'x': 1}.items()})
print([[row[i] for row in ((1, 2), (3, 4))] for i in range(2)], [x for row in [[1], [2, 3]] for x in row], [y if y else 'zero' for y in (0, 1)])
n = 'outside'
print([n for n in range(2)], n, [m for m in [n]], [n + str(k) for k in range(2)])
functions = [lambda: i for i in range(3)]
print([function() for function in functions], [(lambda j: j * 2)(j) for j in range(3)])


def log(text, value):
    print(text, end=' ')
    return value


print({log('key', k): log('value', v) for k, v in ((1, 2), (3, 4))}, [log('x', x) for x in (1, 2) if log('if', x) > 1])


class C:
    limit = 3
    numbers = [n for n in range(limit)]


print(C.numbers, [a for a, *b in [(1, 2), (3, 4)]], [[]], sum([x for x in range(4)]), [i for i, in [(1,), (2,)]])
try:
    [1 // n for n in (1, 0)]
except ZeroDivisionError:
    print('failed inside')
