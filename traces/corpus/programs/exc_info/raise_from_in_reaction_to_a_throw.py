# raise, raise from and raise from None in reaction to a thrown exception.
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


def g(mode):
    try:
        yield 1
    except ValueError as e:
        if mode == 'from':
            raise KeyError('k') from e
        if mode == 'none':
            raise KeyError('k') from None
        if mode == 'plain':
            raise KeyError('k')
        if mode == 'other':
            raise KeyError('k') from OSError('o')


for md in ('from', 'none', 'plain', 'other'):
    it = g(md)
    next(it)
    try:
        it.throw(ValueError('v'))
    except KeyError as e:
        print(md, chain(e))
