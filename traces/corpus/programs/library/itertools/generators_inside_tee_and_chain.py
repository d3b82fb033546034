# When chain, zip, tee, islice and map let go of the generators they hold.
from itertools import chain, islice, tee


def body(name):
    try:
        for number in range(3):
            yield name + str(number)
    finally:
        print('closed', name)


it = islice(body('islice'), 2)
print(list(it))
print('islice is used up')
del it
it = chain(body('first'), body('second'))
print([next(it) for _ in range(4)])
del it
it = zip(body('left'), body('right'))
print(next(it))
del it
a, b = tee(body('tee'))
print(next(a), next(a), next(b))
del a
print('one left', next(b))
del b
it = map(str.upper, body('map'))
print(next(it))
it = filter(None, body('filter'))
print(next(it))
it = enumerate(body('enumerate'))
print(next(it))
it = None
print('end')
