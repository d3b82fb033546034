# chain, zip_longest, product, permutations, combinations, accumulate, starmap, tee, groupby.
from itertools import (accumulate, chain, combinations, combinations_with_replacement, groupby, permutations, product,
                       starmap, tee, zip_longest)

print(list(chain('ab', [1], ())), list(chain.from_iterable(['ab', 'c'])), list(zip_longest('abc', [1], fillvalue='-')))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(permutations('abc', 2)))
print(list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2)), list(permutations([1, 2])), list(combinations([1], 2)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(starmap(pow, [(2, 3), (3, 2)])))
a, b = tee(n for n in range(3))
print(next(a), list(b), list(a))
for key, group in groupby('aabbca'):
    print(key, list(group), end=' ')
print()
print([(key, [word for word in group]) for key, group in groupby(['a', 'bb', 'cc', 'd'], key=len)])
groups = groupby('aab')
first_key, first = next(groups)
next(groups)
print(first_key, list(first))


def closing():
    try:
        yield 1
        yield 2
    finally:
        print('closed')


it = chain(closing(), closing())
print(next(it))
del it
print(list(chain(closing(), [3])))
