# __iter__ and __next__ by hand, the old protocol of __getitem__, and iterators that end once and for all.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, left):
        self.left = left

    def __iter__(self):
        return self

    def __next__(self):
        if self.left <= 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


class Old:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * 10


countdown = Countdown(3)
print(list(countdown), list(countdown), max(countdown), [a + b for a, b in zip(countdown, countdown)])
print(list(Old()), 20 in Old(), 21 in Old(), list(iter(Old())), tuple(Old()))
it = iter(countdown)
print(next(it), list(it), next(it, 'end'))
a, *b = countdown
print(a, b)
for thing in (5, object(), type('NoIter', (), {'__iter__': lambda self: 5})()):
    try:
        iter(thing)
    except TypeError as error:
        print('TypeError:', error)
