# The body sees its StopIteration as it is; it is converted after finally has run.
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


def g():
    try:
        raise StopIteration('x')
    except RuntimeError:
        print('caught RuntimeError inside')
    except StopIteration:
        print('caught StopIteration inside')
        raise
    finally:
        print('finally')
    yield


try:
    next(g())
except BaseException as e:
    print(chain(e))
