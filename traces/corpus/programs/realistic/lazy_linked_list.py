# A lazy list that keeps what its generator has given, so that it can be read again.
class Lazy:
    def __init__(self, iterable):
        self.source = iter(iterable)
        self.known = []

    def fill(self, count):
        while len(self.known) < count:
            self.known.append(next(self.source))

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(index.stop))]
        try:
            self.fill(index + 1)
        except StopIteration:
            raise IndexError('only %d items' % len(self.known)) from None
        return self.known[index]

    def __iter__(self):
        index = 0
        while True:
            try:
                yield self[index]
            except IndexError:
                return
            index += 1


def squares():
    for number in range(6):
        print('(computing %d)' % number)
        yield number * number


lazy = Lazy(squares())
print(lazy[2])
print(lazy[1], lazy[1:4])
print(list(zip(lazy, lazy)))
try:
    lazy[10]
except IndexError as error:
    print(error, error.__cause__, error.__suppress_context__)
