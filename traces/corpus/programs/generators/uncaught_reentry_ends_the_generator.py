# A ValueError from re-entry that the body does not catch ends the generator as any error does.
def body():
    yield 1
    next(it)
    yield 2


it = body()
print(next(it))
try:
    next(it)
except ValueError as error:
    print('ValueError:', error)
print(next(it, 'finished'))
