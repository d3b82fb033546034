# The first iterable of a generator expression is evaluated and iterated at creation.
def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def log(x):
    print('eval', x)
    return [1, 2]


ge = (a for a in log('first') for b in log('second'))
print('created')
print(next(ge))
try:
    ge = (x for x in 5)
    print('created genexpr over int')
    try:
        next(ge)
    except TypeError as e:
        print('next', describe(e))
except TypeError as e:
    print('creation', describe(e))


class It:

    def __iter__(s):
        print('__iter__')
        return iter([1])


ge = (x for x in It())
print('made')
print(next(ge))
