# Sets and frozensets of integers: methods, operators, comparison, updates, errors.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([9], (8,)) == {1, 2, 3, 8, 9}, a.intersection(b), a.difference([1]), a.symmetric_difference(b))
print(a <= {1, 2, 3, 4}, a < a, a <= a, a >= {1}, a.issubset(range(5)), a.issuperset([1]), a.isdisjoint([7]), {1} == {1.0}, 2 in a)
a.add(5)
a.add(5)
a.discard(99)
a.remove(1)
a.update([6], {7})
print(sorted(a), len(a), set(), set('a'), frozenset([1]), bool(set()), {1, 2} == frozenset([2, 1]))
a |= {8}
a &= {5, 6, 8}
a -= {8}
a ^= {6, 10}
print(sorted(a), {n % 3 for n in range(9)}, len({(1, 2), (1, 2), (2, 1)}), {frozenset([1]): 'f'}[frozenset([1])])
for attempt in (lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: {1} | [2], lambda: frozenset().add(1)):
    try:
        attempt()
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error.args if isinstance(error, KeyError) else '')
only = {42}
print(only.pop(), only, sorted({'b', 'a'}), max({3, 9, 4}), sum({1, 2, 3}))
