# Permutations, combinations and the power set as recursive generators.
def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for index, item in enumerate(items):
        for rest in permutations(items[:index] + items[index + 1:]):
            yield [item] + rest


def combinations(items, count):
    if count == 0:
        yield ()
    elif items:
        for rest in combinations(items[1:], count - 1):
            yield (items[0],) + rest
        yield from combinations(items[1:], count)


def powerset(items):
    for count in range(len(items) + 1):
        yield from combinations(items, count)


print([''.join(p) for p in permutations('abc')])
print(list(combinations((1, 2, 3, 4), 2)))
print(list(powerset((1, 2, 3))))
print(sum(1 for _ in permutations(list(range(5)))))
