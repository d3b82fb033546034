# Rebinding a name to another generator closes the old one after the new one was made.
def body(name):
    print('begin', name)
    try:
        yield name
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


it = started('first')
it = started('second')
print('rebound')
it = it
print('rebound to itself')
it = None
print('dropped')
a = b = started('third')
a = None
print('one name left')
b = None
print('none left')
