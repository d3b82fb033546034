# Every dict method; order of insertion; views; merging; errors.
d = {'b': 1, 'a': 2}
d['c'] = 3
d['b'] = 10
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), len(d), 'a' in d, 10 in d)
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('a', 9), d.setdefault('n', []), d.pop('n'), d.pop('z', 'none'), d.popitem())
d.update({'x': 1}, y=2)
d.update([('p', 1), ('q', 2)])
print(d, dict(a=1), dict([(1, 2)]), dict({'k': 'v'}, z=1), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), {**d, 'x': 'new'})
del d['p']
keys = d.keys()
d['late'] = 0
print(list(keys), d == dict(d), d.copy() is d, {1: 'a'} == {1.0: 'a'}, {True: 'x', 1: 'y'}, {1: 2, 'k': {}})
print(sorted(d, key=lambda k: (str(d[k]), k)), max(d, key=d.get), {v: k for k, v in {'a': 1, 'b': 2}.items()})
print(sorted({'a': 1, 'b': 2}.keys() & {'b', 'c'}), sorted({'a': 1}.keys() | ['z']), {'a': 1}.items() == {('a', 1)})
for attempt in (lambda: d['missing'], lambda: {}.popitem(), lambda: d.pop('missing'), lambda: {[]: 1}, lambda: dict([1]),
                lambda: d.update(5), lambda: {} < {}):
    try:
        attempt()
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__)


def changes_size():
    table = {1: 1, 2: 2}
    for key in table:
        table[key + 10] = 0


try:
    changes_size()
except RuntimeError as error:
    print('RuntimeError:', error)
d.clear()
print(d, bool(d))
