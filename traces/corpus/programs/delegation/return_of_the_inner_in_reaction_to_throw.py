# An inner generator that returns in reaction to throw() resumes the outer one.
def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def attempt(label, function, *args):
    """Call a function and print what came back or what was raised."""
    try:
        result = function(*args)
    except BaseException as error:
        if isinstance(error, StopIteration):
            print(label, '!! StopIteration value=%r' % (error.value,))
        else:
            print(label, '!!', describe(error))
        return None
    print(label, '->', repr(result))
    return result


def inner():
    try:
        yield 1
    except ValueError:
        return 'from throw'


def outer():
    r = (yield from inner())
    print('r', r)
    yield 'next'


it = outer()
next(it)
attempt('throw', it.throw, ValueError())
attempt('next', next, it)
