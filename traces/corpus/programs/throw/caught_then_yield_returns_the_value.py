# A yield in reaction to throw() is the result of throw(); an uncaught one closes.
import inspect


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


def g():
    try:
        yield 1
    except ValueError as e:
        print('caught', describe(e))
        r = (yield 2)
        print('r', r)
    yield 3


it = g()
next(it)
attempt('throw', it.throw, ValueError('v'))
attempt('send', it.send, 'S')
attempt('throw uncaught', it.throw, KeyError('k'))
print(inspect.getgeneratorstate(it))
attempt('next', next, it)
