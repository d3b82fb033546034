# If the thrown class cannot be constructed, that error is raised inside the generator.
import inspect


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def chain(error, depth=0):
    """An exception with its cause, its context and whether the context is hidden."""
    if error is None:
        return 'None'
    if depth > 8:
        return '...'
    text = describe(error)
    if error.__cause__ is not None:
        text += ' <-cause- (' + chain(error.__cause__, depth + 1) + ')'
    if error.__context__ is not None:
        if error.__context__ is error.__cause__:
            text += ' [ctx is cause]'
        else:
            text += ' <-ctx- (' + chain(error.__context__, depth + 1) + ')'
    if error.__suppress_context__:
        text += ' [suppress]'
    return text


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


class Bad(Exception):

    def __init__(self):
        raise RuntimeError('ctor')


def g():
    try:
        yield 1
    except BaseException as e:
        print('body saw', chain(e))
        yield 'swallowed'


it = g()
next(it)
attempt('throw(Bad)', it.throw, Bad)
print(inspect.getgeneratorstate(it))
attempt('next', next, it)
