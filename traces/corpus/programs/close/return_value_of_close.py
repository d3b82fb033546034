# close() gives the value of a return made in reaction to it from 3.13 on, None before.
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
    except GeneratorExit:
        return 'value'


it = g()
next(it)
attempt('close', it.close)
attempt('close again', it.close)
it = g()
attempt('fresh close', it.close)


def h():
    try:
        yield 1
    finally:
        pass
    return 'not reached'


it = h()
next(it)
attempt('close without return', it.close)


def k():
    yield 1
    return 'end'


it = k()
list(it)
attempt('close exhausted', it.close)


def n():
    try:
        yield 1
    except GeneratorExit:
        pass


it = n()
next(it)
attempt('close falls off end', it.close)


def tu():
    try:
        yield 1
    except GeneratorExit:
        return (1, 2)


it = tu()
next(it)
attempt('close tuple', it.close)
