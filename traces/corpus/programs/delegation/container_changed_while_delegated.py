# Changing the list or dict that is being delegated to.
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


l = [1, 2]


def g():
    r = (yield from l)
    yield 'end'


it = g()
print(next(it))
l.append(3)
print(list(it))


def d():
    yield from dd


dd = {1: 1, 2: 2}
it = d()
next(it)
dd[3] = 3
attempt('dict changed', next, it)
