# An exception thrown into a generator that loops over another one closes the inner loop's generator when it leaves.
def source(name):
    try:
        for number in range(3):
            yield name, number
    finally:
        print('closed', name)


def loops():
    for item in source('temporary'):
        try:
            yield item
        except KeyError:
            yield 'kept going'
    yield 'end'


it = loops()
print(next(it), it.throw(KeyError), next(it))
try:
    it.throw(ValueError('out'))
except ValueError as error:
    print('caught', error)
print(next(it, 'finished'))
named = source('named')


def loops_over_named():
    for item in named:
        yield item


it = loops_over_named()
next(it)
try:
    it.throw(ValueError('out'))
except ValueError:
    print('caught, and the named one goes on:', next(named))
named.close()
