# The inner generator of an outer one that failed or was closed, when it is kept elsewhere.
def inner():
    number = 0
    while True:
        try:
            yield number
            number += 1
        except ValueError:
            number = 100


def outer(it):
    yield from it


kept = inner()
it = outer(kept)
print(next(it), next(it))
print('used directly:', next(kept))
print('and again through:', next(it))
print('thrown:', it.throw(ValueError))
try:
    it.throw(KeyError('k'))
except KeyError:
    print('both are finished:', next(it, None), next(kept, None))
kept = inner()
it = outer(kept)
next(it)
it.close()
print('closed with it:', next(kept, 'finished'))
kept = [1, 2, 3]
source = iter(kept)
it = outer(source)
next(it)
it.close()
print('a list iterator goes on:', next(source))
