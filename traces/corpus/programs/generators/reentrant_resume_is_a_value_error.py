# next, send, throw and close of a running generator are ValueErrors in the body.
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
    yield attempt('next self', lambda: next(it))
    yield attempt('send self', lambda: it.send(None))
    yield attempt('throw self', lambda: it.throw(KeyError('k')))
    yield attempt('close self', lambda: it.close())


it = g()
for i in range(4):
    attempt('outer', next, it)
attempt('outer', next, it)
