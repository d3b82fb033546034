# Flattening nested lists, with strings kept whole and a limit of depth.
def flatten(items, depth=-1):
    for item in items:
        if isinstance(item, (list, tuple)) and depth != 0:
            yield from flatten(item, depth - 1)
        else:
            yield item


def paths(value, prefix=''):
    if isinstance(value, dict):
        for key in sorted(value):
            yield from paths(value[key], prefix + '/' + key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths(item, '%s[%d]' % (prefix, index))
    else:
        yield prefix, value


nested = [1, [2, [3, [4, 'five', ()]], 6], (7, [8])]
print(list(flatten(nested)))
print(list(flatten(nested, 1)))
data = {'b': [1, {'x': None}], 'a': {'deep': {'er': True}}, 'c': []}
for path, value in paths(data):
    print(path, value)
