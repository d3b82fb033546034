# yield from primes the inner generator, passes values both ways and gives its result.
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
    print('inner start')
    x = (yield 'i1')
    print('inner got', x)
    y = (yield 'i2')
    print('inner got', y)
    return 'iret'


def outer():
    print('outer start')
    r = (yield from inner())
    print('outer r', r)
    z = (yield 'o1')
    print('outer got', z)
    return 'oret'


it = outer()
attempt('next', next, it)
attempt('send', it.send, 'A')
attempt('send', it.send, 'B')
attempt('send', it.send, 'C')
