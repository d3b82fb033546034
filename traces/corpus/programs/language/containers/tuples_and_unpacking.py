# Tuples, unpacking with stars and nesting, swapping, unpacking in loops and calls, and its errors.
empty, single, pair = (), (1,), (1, 2)
print(empty, single, pair, (1, 2) + (3,), (0,) * 3, (1, 2) < (1, 3), (1, 'a').index('a'), (1, 1).count(1), len(pair), 2 in pair)
a, (b, [c, d]), e = 1, (2, [3, 4]), 5
print(a, b, c, d, e)
first, *middle, last = range(5)
print(first, middle, last)
*start, end = 'ab'
head, *tail = [1]
print(start, end, head, tail)
(x, y), z = [1, 2], 3
x, y = y, x
print(x, y, z)
for index, (key, *values) in enumerate([('k', 1, 2), ('l',)]):
    print(index, key, values)
print([*range(3), *'ab'], (*[1], 2), {*[1, 1]}, {**{'a': 1}, **{'b': 2}}, max(*[1, 5], 3))
items = [0, 0]
i = 0
i, items[i] = 1, 'set at one'
print(items)
[p, q] = 'pq'
(r) = 'r'
s, = 's'
print(p, q, r, s)
for attempt in ('a, b = 1, 2, 3', 'a, b = 1,', 'a, *b, c = [1]', 'a, b = 5', 'a, b = {"only": 1}'):
    try:
        exec(attempt)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
