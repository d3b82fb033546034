# Claim: send() on the delegating generator is handled by the sub-generator; it is a transparent pipe.
def leaf():
    received = []
    while len(received) < 2:
        received.append((yield 'leaf has %r' % received))
    return received


def middle():
    result = yield from leaf()
    return ['middle'] + result


def outer():
    result = yield from middle()
    print('outer got', result)
    yield 'end'


it = outer()
print(next(it))
print(it.send('a'))
print(it.send('b'))
