# The converted error of an inner generator is an ordinary RuntimeError for the outer one.
def inner():
    yield 1
    raise StopIteration('inner')


def outer():
    try:
        result = yield from inner()
        yield 'result %r' % (result,)
    except RuntimeError as error:
        yield 'caught %s because of %s' % (error, error.__cause__)


print(list(outer()))
