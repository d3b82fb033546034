# Two outer generators over one inner one share its values, and both end when it ends.
def inner():
    for number in range(5):
        yield number
    return 'inner result'


def outer(name, shared):
    result = yield from shared
    yield '%s: %r' % (name, result)


shared = inner()
a, b = outer('a', shared), outer('b', shared)
order = [a, b, b, a, b, a, b, a, b]
print([next(it, 'finished') for it in order])
