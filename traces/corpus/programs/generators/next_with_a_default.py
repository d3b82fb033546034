# next() with a default gives it instead of StopIteration alone.
def body():
    yield 1
    return 'lost'


def fails():
    yield 1
    raise ValueError('v')


it = body()
print(next(it, 'default'), next(it, 'default'), next(it, None))
it = fails()
print(next(it, 'default'))
try:
    next(it, 'default')
except ValueError as error:
    print('ValueError', error)
print(next(it, 'default'))
for arguments in ((), (5,), (body(), 1, 2)):
    try:
        next(*arguments)
    except TypeError as error:
        print('TypeError', len(arguments))
