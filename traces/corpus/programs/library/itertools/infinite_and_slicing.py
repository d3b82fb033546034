# count, cycle, repeat, islice, takewhile, dropwhile, compress, filterfalse.
from itertools import compress, count, cycle, dropwhile, filterfalse, islice, repeat, takewhile

print(list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)), list(islice('abcdef', 1, 5, 2)))
print(list(takewhile(lambda n: n < 3, count())), list(dropwhile(lambda n: n < 3, range(6))), list(compress('abcd', [1, 0, 1, 0])))
print(list(filterfalse(lambda n: n % 2, range(6))), list(islice(range(5), None)), list(islice(range(5), 2, None)), list(islice([], 3)))


def logged(limit):
    for n in range(limit):
        print('(%d)' % n, end='')
        yield n


it = logged(6)
print(list(islice(it, 2)), next(it), list(islice(it, 0)), list(islice(it, 1, 2)))
print(list(takewhile(lambda n: n < 1, logged(4))))
it = count()
next(it)
print(next(it), it, repeat(1, 2), list(map(pow, range(4), repeat(2))), list(islice(count(1.5, 0.5), 2)))
