# StopIteration from a called function, from a delegate's __next__ and from a delegate generator.
def stops():
    raise StopIteration('from a function')


def calls():
    yield 1
    stops()


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        stops()


def delegates_to_iterator():
    result = yield from Iterator()
    yield 'result %r' % (result,)


def delegates_to_generator():
    result = yield from calls()
    yield 'result %r' % (result,)


for body in (calls, delegates_to_iterator, delegates_to_generator):
    try:
        print(body.__name__, list(body()))
    except RuntimeError as error:
        print(body.__name__, 'RuntimeError', error, error.__cause__.args)
