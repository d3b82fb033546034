# Claim: yield from takes an iterator.
class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration('lift-off')
        self.left -= 1
        return self.left + 1


def body(iterable):
    result = yield from iterable
    print('result', repr(result))


for iterable in (iter([1, 2]), Countdown(3), range(2), 'ab', {'k': 1}, map(abs, (-1, 2))):
    print(list(body(iterable)))
try:
    list(body(5))
except TypeError as error:
    print('TypeError:', error)
