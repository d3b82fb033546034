# The dictionaries of collections.
from collections import ChainMap, Counter, OrderedDict, defaultdict

groups = defaultdict(list)
for word in 'apple ant bee bat cat'.split():
    groups[word[0]].append(word)
print(dict(groups), groups.get('z'), 'z' in groups, groups['z'], len(groups))
numbers = defaultdict(int)
numbers['a'] += 1
print(numbers['a'], numbers['b'], sorted(numbers.items()))
count = Counter('abracadabra')
print(count['a'], count['z'], count.most_common(2), sum(count.values()), sorted(count.elements())[:6])
count.update('aaa')
count.subtract({'b': 1})
print(count['a'], count['b'], sorted((Counter('aab') + Counter('bc')).items()), sorted((Counter('aab') - Counter('ab')).items()))
ordered = OrderedDict([('x', 1), ('y', 2)])
ordered['z'] = 3
ordered.move_to_end('x')
print(list(ordered), ordered.popitem(last=False), list(ordered.items()), OrderedDict(a=1) == {'a': 1})
chain = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(chain['a'], chain['b'], sorted(chain), len(chain))
chain['b'] = 10
print(chain.maps)
try:
    defaultdict()['missing']
except KeyError as error:
    print('KeyError', error)
