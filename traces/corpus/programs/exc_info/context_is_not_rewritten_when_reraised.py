# Raising one exception object again, in and out of generators, keeps its first context unless a new one comes.
def chain(error):
    names = []
    while error is not None:
        names.append(type(error).__name__ + str(error.args))
        error = error.__context__
    return ' <- '.join(names)


def body(error):
    try:
        raise KeyError('own')
    except KeyError:
        yield 1
        raise error


error = ValueError('v')
for number in range(2):
    it = body(error)
    next(it)
    try:
        next(it)
    except ValueError as caught:
        print(chain(caught))
try:
    try:
        raise OSError('o')
    except OSError:
        raise error
except ValueError as caught:
    print(chain(caught))
