# __iter__ may be a generator function, may return a fresh generator, or the object itself.
class ByYield:
    def __iter__(self):
        received = yield 'by yield'
        print('received', received)
        return 'by yield is done'


class ByReturn:
    def __iter__(self):
        return iter(ByYield())


class Itself:
    left = 2

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


def body(iterable):
    result = yield from iterable
    yield 'result %r' % (result,)


for iterable in (ByYield(), ByReturn()):
    it = body(iterable)
    print(next(it), it.send('value'), next(it, 'finished'))
both = Itself()
print(list(body(both)), list(body(both)))
