# Windows, pairs, chunks, cycles and interleaving over any iterable.
from collections import deque


def window(iterable, size):
    recent = deque(maxlen=size)
    for item in iterable:
        recent.append(item)
        if len(recent) == size:
            yield tuple(recent)


def chunk(iterable, size):
    it = iter(iterable)
    while True:
        items = [item for item, _ in zip(it, range(size))]
        if not items:
            return
        yield items


def interleave(*iterables):
    its = [iter(iterable) for iterable in iterables]
    while its:
        for it in list(its):
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)


def cycle(iterable, times):
    kept = []
    for item in iterable:
        kept.append(item)
        yield item
    for _ in range(times - 1):
        yield from kept


print(list(window('abcde', 3)))
print(list(chunk(range(7), 3)))
print(''.join(interleave('abc', '12', 'xyzw')))
print(list(cycle((n for n in range(3)), 2)))
