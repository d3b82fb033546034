# sorted and list.sort: stability, keys, reverse, tuples, keys with generators, failing keys.
people = [('bob', 25), ('ada', 36), ('cid', 25), ('dan', 36)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])), sorted(people)[0], max(people, key=lambda p: p[1]), min(people, key=lambda p: p[1]))
print(sorted('bCaD'), sorted('bCaD', key=str.lower), sorted({3: 'c', 1: 'a'}), sorted(n % 3 for n in range(7)))
calls = []


def key(n):
    calls.append(n)
    return -n


print(sorted([3, 1, 2], key=key), calls, sorted([1.5, 1, True, 0]), sorted([[2], [1, 5], []]))


class Item:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return 'Item(%d)' % self.rank


items = [Item(3), Item(1), Item(2)]
print(sorted(items), max(items), sorted(items, reverse=True))
try:
    sorted([1, 'a'])
except TypeError as error:
    print(error)
try:
    sorted([1, 2], key=lambda n: 1 // 0)
except ZeroDivisionError:
    print('the key failed')
