# Claim: yield from primes the generator behind it.
def sub():
    print('sub begins')
    received = yield 'first'
    print('sub received', received)


def outer():
    print('outer begins')
    yield from sub()


it = outer()
print('created')
print(next(it))
try:
    it.send('at once')
except StopIteration:
    print('ended')


def started():
    it = sub()
    print('by hand:', next(it))
    yield from it


try:
    next(started())
except StopIteration:
    print('one that was primed by hand has lost its first value')
