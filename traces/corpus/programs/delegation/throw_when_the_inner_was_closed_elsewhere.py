# throw() while the inner generator has been closed behind the outer one's back.
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


i = inner()


def outer():
    try:
        r = (yield from i)
        print('r', r)
    except KeyError as e:
        print('outer caught', describe(e))
        yield 'o'


it = outer()
next(it)
i.close()
attempt('throw', it.throw, KeyError('k'))
