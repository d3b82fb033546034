# A value sent to a fresh outer generator is a TypeError; a started inner one goes on.
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
    yield 1


def outer():
    yield from inner()


it = outer()
attempt('send(5) fresh outer', it.send, 5)
attempt('next', next, it)


def o2(i):
    yield from i


i = inner()
next(i)
it = o2(i)
attempt('outer over started inner', next, it)
