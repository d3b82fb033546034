# A yield in finally: RuntimeError under close(), a value under throw(), and what comes after.
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
    finally:
        print('fin')
        r = (yield 'cleanup')
        print('r', r)


it = g()
next(it)
attempt('close', it.close)
print(inspect.getgeneratorstate(it))
attempt('send', it.send, 'x')
it = g()
next(it)
attempt('throw', it.throw, ValueError('v'))
attempt('send resumes raising', it.send, 'y')
it = g()
print(list(it))
