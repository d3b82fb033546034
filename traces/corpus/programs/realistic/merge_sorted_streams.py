# Merging sorted streams lazily, grouping equal keys, and removing duplicates.
def merge(*streams):
    heads = []
    for order, stream in enumerate(streams):
        it = iter(stream)
        for value in it:
            heads.append((value, order, it))
            break
    while heads:
        heads.sort(key=lambda head: head[:2])
        value, order, it = heads.pop(0)
        yield value
        try:
            heads.append((next(it), order, it))
        except StopIteration:
            pass


def unique(stream):
    previous = object()
    for item in stream:
        if item != previous:
            yield item
        previous = item


def grouped(stream, key):
    group, current = [], None
    for item in stream:
        if group and key(item) != current:
            yield current, group
            group = []
        current = key(item)
        group.append(item)
    if group:
        yield current, group


a, b, c = [1, 4, 7, 7], (2, 4, 8), (n * n for n in range(4))
merged = list(merge(a, b, c))
print(merged)
print(list(unique(merged)))
for key, group in grouped('apple avocado banana blueberry cherry'.split(), lambda word: word[0]):
    print(key, group)
