# Claim: send() passes a value in at the place of the yield.
def echo():
    received = yield 'ready'
    while True:
        received = yield 'got %r' % (received,)


it = echo()
print(next(it))
for value in (1, 'two', None, [3]):
    print(it.send(value))
