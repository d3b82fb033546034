# Indexing and slicing of str, list, tuple, bytes and range with every kind of bound.
for sequence in ('abcdef', [0, 1, 2, 3, 4, 5], (0, 1, 2), b'xyz', range(10)):
    print(sequence[0], sequence[-1], sequence[1:3], sequence[:2], sequence[-2:], sequence[::-1], sequence[::2], sequence[5:2],
          sequence[5:1:-2], sequence[-100:100], sequence[:], sequence[1:-1])
    for index in (99, -99):
        try:
            sequence[index]
        except IndexError as error:
            print(error)
try:
    'abc'[1.0]
except TypeError as error:
    print('TypeError')
try:
    'abc'[::0]
except ValueError as error:
    print(error)
print(slice(1, 5, 2), slice(None, None, -1).indices(5), slice(2).indices(10), 'abc' * 2, 3 * [0], (1,) * 0, 'a' * -1)
items = list(range(6))
items[1:3] = 'xyz'
print(items)
items[::2] = [0] * len(items[::2])
del items[1:3]
del items[::2]
items[1:1] = [9, 9]
items[:0] = ['first']
print(items)
try:
    items[::2] = [1]
except ValueError as error:
    print(error)
