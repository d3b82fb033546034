# Raising an exception while handling one that already has it as context breaks the cycle.
def chain(error):
    names = []
    while error is not None and len(names) < 6:
        names.append(type(error).__name__)
        error = error.__context__
    return ' <- '.join(names)


def body(first):
    try:
        raise first
    except ValueError:
        try:
            raise KeyError('second')
        except KeyError as second:
            yield chain(second)
            raise first


first = ValueError('first')
it = body(first)
print(next(it))
try:
    next(it)
except ValueError as error:
    print(chain(error))
    print(error.__context__.__context__ is None)
