# gi_running, gi_frame, gi_yieldfrom, gi_suspended and the writable names in each state.
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
    print('running', it.gi_running, inspect.getgeneratorstate(it), 'f_back', it.gi_frame.f_back.f_code.co_name if it.gi_frame.f_back else None)
    yield 1


def caller():
    return next(it)


it = g()


def show(w):
    print(w, it.gi_running, it.gi_frame is not None, it.gi_yieldfrom, it.gi_code.co_name, getattr(it, 'gi_suspended', 'n/a'))


show('fresh')
caller()
show('suspended')
print('f_back', it.gi_frame.f_back)
list(it)
show('finished')
print(it.__name__, it.__qualname__)
it.__name__ = 'zz'
print(it.__name__)
print(repr(it).split(' at ')[0])
it.__qualname__ = 'qq'
print(repr(it).split(' at ')[0])
attempt('set name int', setattr, it, '__name__', 5)
attempt('set gi_running', setattr, it, 'gi_running', 1)
