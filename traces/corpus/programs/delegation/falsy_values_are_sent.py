# Only None is turned into next(); 0, '', False and () are sent.
class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def send(self, value):
        return 'send %r' % (value,)


def body(delegate):
    yield from delegate


def generator():
    while True:
        print('  got', repr((yield 'generator')))


for delegate in (Delegate(), generator()):
    it = body(delegate)
    next(it)
    for value in (0, '', False, (), None, 0.0):
        print(it.send(value))
