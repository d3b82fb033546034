# A return in finally overrides exceptions, GeneratorExit and other returns.
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
        return 'fin'


it = g()
next(it)
attempt('throw', it.throw, ValueError('lost'))
it = g()
next(it)
attempt('close', it.close)
it = g()
next(it)
attempt('next', next, it)


def h():
    try:
        return 'try'
    finally:
        yield 'in finally'


it = h()
attempt('next', next, it)
attempt('next', next, it)


def k():
    try:
        try:
            yield 1
        finally:
            return 'inner'
    finally:
        return 'outer'


it = k()
next(it)
attempt('throw', it.throw, KeyError('lost'))
