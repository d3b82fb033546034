# Claim: a delegation must end in a generator. Any iterable will do, but then send() needs a send method.
class WithSend:
    def __iter__(self):
        return self

    def __next__(self):
        return 'by next'

    def send(self, value):
        return 'by send: %r' % (value,)


def outer(end):
    yield from end


for end in ([1, 2, 3], WithSend()):
    it = outer(end)
    print('next:', next(it))
    print('send(None):', it.send(None))
    try:
        print('send(5):', it.send(5))
    except AttributeError as error:
        print('send(5): AttributeError:', error)
