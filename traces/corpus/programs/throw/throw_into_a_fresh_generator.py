# throw() into a fresh generator raises at its def line and closes it.
import inspect


def frames(error):
    """The names of the functions in a traceback, the outermost first."""
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


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
    print('never')
    yield 1


it = g()
attempt('throw fresh', it.throw, ValueError('v'))
print(inspect.getgeneratorstate(it))
attempt('next after', next, it)
attempt('throw finished', it.throw, KeyError('k'))
try:
    g().throw(ValueError('x'))
except ValueError as e:
    print(frames(e))
