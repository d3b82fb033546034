# A loop that is left closes a temporary generator, but not one that still has a name.
def body(name):
    try:
        for number in range(3):
            yield number
    finally:
        print('finally', name)


for number in body('temporary'):
    if number == 1:
        break
print('left the first loop')
it = body('named')
for number in it:
    if number == 1:
        break
print('left the second loop, then', next(it))
it.close()


def search(wanted):
    for number in body('in a function'):
        if number == wanted:
            return 'found'
    return 'not found'


print(search(0), search(9))
try:
    for number in body('left by an exception'):
        raise ValueError(number)
except ValueError as error:
    print('caught', error)
