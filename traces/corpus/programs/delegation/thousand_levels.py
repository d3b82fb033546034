# A chain of a thousand delegations passes values, exceptions and the result.
import sys

sys.setrecursionlimit(5000)


def leaf():
    received = None
    while received != 'stop':
        try:
            received = yield received
        except ValueError as error:
            received = 'caught ' + str(error)
    return 'result'


def level(inner):
    return (yield from inner)


it = leaf()
for depth in range(1000):
    it = level(it)
print(next(it), it.send('value'), it.throw(ValueError('thrown')))
try:
    it.send('stop')
except StopIteration as stop:
    print(stop.value)
it = leaf()
for depth in range(1000):
    it = level(it)
next(it)
print(it.close())
print(next(it, 'finished'))
