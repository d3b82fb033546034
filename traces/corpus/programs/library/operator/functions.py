# The functions of operator, itemgetter, attrgetter and methodcaller.
import operator
from operator import attrgetter, itemgetter, methodcaller

print(operator.add(1, 2), operator.mul('a', 3), operator.floordiv(7, 2), operator.neg(5), operator.not_([]), operator.truth([0]))
print(operator.eq(1, 1.0), operator.lt(1, 2), operator.is_(None, None), operator.contains([1], 1), operator.getitem('abc', 1), operator.concat([1], [2]))
rows = [('b', 2), ('a', 3), ('c', 1)]
print(sorted(rows, key=itemgetter(1)), itemgetter(0, 1)('xyz'), sorted(rows, key=itemgetter(0)), list(map(itemgetter(0), rows)))


class Thing:
    def __init__(self, name, inner=None):
        self.name, self.inner = name, inner

    def call(self, *args, **kwargs):
        return self.name, args, kwargs


print(attrgetter('name')(Thing('n')), attrgetter('inner.name', 'name')(Thing('out', Thing('in'))), methodcaller('call', 1, k=2)(Thing('m')))
table = {}
operator.setitem(table, 'k', 'v')
operator.delitem([1], 0)
print(table, operator.iadd([1], [2]), operator.index(5), operator.xor(6, 3))
