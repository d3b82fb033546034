# A generator that saves itself while it is collected is closed afterwards.
import gc
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


saved = []


def h():
    self = (yield)
    try:
        yield 1
    finally:
        saved.append(self)
        print('resurrect')


x = h()
next(x)
x.send(x)
x = None
gc.collect()
print(len(saved), inspect.getgeneratorstate(saved[0]) if saved else None)
if saved:
    attempt('next', next, saved[0])
