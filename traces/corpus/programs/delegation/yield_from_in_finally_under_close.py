# yield from in a finally block while the generator is closed.
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


def cleanup():
    print('cleanup start')
    yield 'c'
    print('cleanup end')


def empty():
    print('empty')
    return 5
    yield


def g():
    try:
        yield 1
    finally:
        yield from cleanup()


def h():
    try:
        yield 1
    finally:
        r = (yield from empty())
        print('r', r)


it = g()
next(it)
attempt('close', it.close)
attempt('resume', next, it)
it = h()
next(it)
attempt('close', it.close)
