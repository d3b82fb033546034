# range in all its forms, and the lazy builtins with their ends.
print(list(range(3)), list(range(2, 5)), list(range(10, 0, -3)), list(range(0)), range(5)[1:3], range(0, 10, 3)[-1], len(range(1, 10, 4)))
print(range(3) == range(0, 3, 1), 4 in range(0, 10, 2), 5 in range(0, 10, 2), range(3), range(1, 5, 2), range(10).index(7), list(reversed(range(4))))
print(list(enumerate('ab', 1)), list(zip('abc', [1, 2])), list(zip()), list(zip([1])), dict(zip('ab', (1, 2))), list(zip(*[(1, 2), (3, 4)])))
print(list(map(str, (1, 2))), list(map(lambda a, b: a * b, (1, 2, 3), (4, 5))), list(filter(lambda x: x > 1, (1, 2, 3))), list(filter(None, (0, 1, '', 'a'))))
print(sum((1, 2), 10), sum([[1], [2]], []), min(3, 1, 2), max('abc'), min([], default='d'), any([]), all([]), any([0, 1]), all([1, 0]))
print(abs(-3), divmod(7, 3), pow(2, 5), round(2.567, 1), sorted([2, 1]), list(reversed([1, 2])), len('abc'), isinstance(1, (str, int)))
it = map(print, 'ab')
print('lazy')
print(next(it), list(it))
for attempt in (lambda: range(1.5), lambda: range(1, 2, 0), lambda: sum(['a']), lambda: max([]), lambda: min(1), lambda: zip(5), lambda: len(5)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
