# An object built on collections.abc.Generator as the delegate.
import collections.abc


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


class G(collections.abc.Generator):

    def __init__(s):
        s.n = 0

    def send(s, v):
        print('  send', v)
        s.n += 1
        return s.n

    def throw(s, typ, val=None, tb=None):
        print('  throw', type(typ).__name__)
        return super().throw(typ, val, tb)


def g():
    try:
        yield from G()
    except BaseException as e:
        print('g saw', describe(e))
        raise


it = g()
attempt('next', next, it)
attempt('send', it.send, 3)
attempt('throw', it.throw, ValueError('v'))
it = g()
next(it)
attempt('close', it.close)
x = G()
attempt('abc close', x.close)
attempt('abc next', next, x)
