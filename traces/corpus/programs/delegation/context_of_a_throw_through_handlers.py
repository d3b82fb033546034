# A throw through handlers at both levels and its context chain by version.
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
        1 / 0
    except ZeroDivisionError:
        yield 1


def outer():
    try:
        raise LookupError('outer handling')
    except LookupError:
        yield from inner()


it = outer()
next(it)
try:
    it.throw(KeyError('k'))
except KeyError as e:
    print(chain(e))


def outer2():
    try:
        raise LookupError('outer handling')
    except LookupError:
        yield from [1, 2]


it = outer2()
next(it)
try:
    it.throw(KeyError('k'))
except KeyError as e:
    print(chain(e))
