# StopIteration out of a delegate's throw() or send() ends the yield from with its value.
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


class It:

    def __iter__(s):
        return s

    def __next__(s):
        return 1

    def send(s, v):
        raise StopIteration(('send', v))

    def throw(s, *a):
        raise StopIteration('from throw')


def g():
    r = (yield from It())
    print('r', r)
    yield 'after'


it = g()
next(it)
attempt('throw', it.throw, ValueError('v'))
attempt('next', next, it)
it = g()
next(it)
attempt('send', it.send, 3)
