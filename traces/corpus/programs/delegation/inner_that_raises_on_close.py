# What an inner generator raises on close() is raised in the outer one.
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


def inner():
    try:
        yield 1
    finally:
        raise ValueError('inner close')


def outer():
    try:
        yield from inner()
    except BaseException as e:
        print('outer saw', chain(e))
        raise


it = outer()
next(it)
try:
    it.close()
except BaseException as e:
    print('caller', chain(e))
it = outer()
next(it)
try:
    it.throw(GeneratorExit)
except BaseException as e:
    print('caller', chain(e))
