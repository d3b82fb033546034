# throw(GeneratorExit) lets return values and yields through, unlike close().
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


def a():
    yield 1


def b():
    try:
        yield 1
    except GeneratorExit:
        return 'ret'


def c():
    try:
        yield 1
    except GeneratorExit:
        yield 'ignored'


def d():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError('k')


for f in (a, b, c, d):
    it = f()
    next(it)
    attempt(f.__name__, it.throw, GeneratorExit('x'))
    print(' ', inspect.getgeneratorstate(it))
