# deque: both ends, maxlen, rotation, indexing, and errors.
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 2 in d)
d.extend('ab')
d.extendleft('xy')
print(d)
d.rotate(2)
print(d)
d.rotate(-1)
print(list(d), d.count('a'), d.index('b'))
d.remove('a')
d.reverse()
print(d, deque([1]) == deque([1]), bool(deque()))
recent = deque(maxlen=3)
for n in range(5):
    recent.append(n)
print(recent, recent.maxlen, list(reversed(recent)))
d.clear()
for attempt in (lambda: d.pop(), lambda: d.popleft(), lambda: d[0], lambda: d.remove(1)):
    try:
        attempt()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)


def changing():
    d = deque([1, 2])
    for item in d:
        d.append(item)


try:
    changing()
except RuntimeError as error:
    print(error)
