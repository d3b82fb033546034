# Every list method, with its errors.
items = [3, 1, 2]
items.append(4)
items.extend('ab')
items.insert(0, 'first')
items.insert(-1, 'before last')
items.insert(100, 'end')
print(items, len(items))
print(items.pop(), items.pop(0), items.index(1), items.count('a'), items)
items.remove('before last')
items.reverse()
print(items, items.copy() == items, items.copy() is items)
numbers = [5, -2, 9, 0]
numbers.sort()
print(numbers)
numbers.sort(key=abs, reverse=True)
print(numbers, [1, 2] + [3], [1] * 3, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], 2 in [1, 2], [[]] * 2)
numbers.clear()
print(numbers, list('abc'), list({'k': 1}), list(range(3)), bool([]), [1, [2, [3]]])
for attempt in (lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][1], lambda: [1].pop(5),
                lambda: [1] + (2,), lambda: [1] < ['a'], lambda: ['a', 1].sort()):
    try:
        attempt()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
nested = [1, 2]
nested.append(nested)
print(nested, nested[2] is nested)
grid = [[0] * 2 for _ in range(2)]
grid[0][1] = 5
print(grid)
