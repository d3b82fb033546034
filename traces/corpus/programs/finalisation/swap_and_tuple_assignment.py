# Swapping two names closes nothing; unpacking into names closes what they held.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


a, b = started('a'), started('b')
a, b = b, a
print('swapped')
a, b = None, b
print('a dropped')
first, *rest = [started(n) for n in (1, 2, 3)]
print('unpacked')
first, rest = rest, first
print('exchanged')
del first
print('rest deleted')
rest = 0
