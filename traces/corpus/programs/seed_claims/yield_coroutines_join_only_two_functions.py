# Claim: coroutines made of yield can only join two functions. A loop of send() joins any number.
from collections import deque


def worker(name, steps):
    for step in range(steps):
        heard = yield '%s says %d' % (name, step)
        print(name, 'heard', heard)


ready = deque()
for task in (worker('a', 2), worker('b', 3), worker('c', 1)):
    ready.append((task, next(task)))
while len(ready) > 1:
    task, said = ready.popleft()
    message = ready[0][1]
    try:
        ready.append((task, task.send(message)))
    except StopIteration:
        print('one leaves,', len(ready), 'stay')
