# StopIteration in a generator expression ends it in 3.6 and is a RuntimeError since 3.7.
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


def stop():
    raise StopIteration


try:
    print(list((x if x < 3 else stop() for x in range(5))))
except BaseException as e:
    print(chain(e))
try:
    print([x if x < 3 else stop() for x in range(5)])
except BaseException as e:
    print('listcomp', chain(e))
