# An inner generator that throws into, closes or resumes its own outer generator.
def inner(operation):
    yield 'ready'
    try:
        operation()
    except ValueError as error:
        yield 'refused: %s' % error
    return 'inner result'


def outer(operation):
    result = yield from inner(operation)
    yield result


for name, operation in (('next', lambda: next(it)), ('send', lambda: it.send(1)), ('throw', lambda: it.throw(KeyError)),
                        ('close', lambda: it.close()), ('list', lambda: list(it))):
    it = outer(operation)
    print(name, list(it))
