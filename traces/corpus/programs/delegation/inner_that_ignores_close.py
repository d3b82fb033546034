# An inner generator that yields on close() gives the RuntimeError to the outer one.
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


def inner():
    try:
        yield 1
    except GeneratorExit:
        yield 'ignored'
    print('inner resumed')
    yield 'again'


def outer():
    try:
        yield from inner()
    except RuntimeError as e:
        print('outer saw', chain(e))
        return 'recovered'


it = outer()
next(it)
attempt('close', it.close)
print(inspect.getgeneratorstate(it))
it = outer()
next(it)
attempt('throw GE', it.throw, GeneratorExit)
print(inspect.getgeneratorstate(it))


def plain():
    yield from inner()


it = plain()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(chain(e))
