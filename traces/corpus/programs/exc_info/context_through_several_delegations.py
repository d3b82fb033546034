# gh-84871: an exception thrown through several yield from, each inside a handler.
def chain(error):
    names = []
    while error is not None:
        names.append(type(error).__name__ + str(error.args))
        error = error.__context__
    return ' <- '.join(names)


def leaf():
    try:
        raise ValueError('leaf')
    except ValueError:
        yield 'waiting'


def middle():
    try:
        raise KeyError('middle')
    except KeyError:
        yield from leaf()


def outer():
    try:
        raise OSError('outer')
    except OSError:
        yield from middle()


for body in (leaf, middle, outer):
    it = body()
    next(it)
    try:
        it.throw(IndexError('thrown'))
    except IndexError as error:
        print(body.__name__, chain(error))
    it = body()
    next(it)
    try:
        try:
            raise LookupError('caller')
        except LookupError:
            it.throw(IndexError('thrown'))
    except IndexError as error:
        print(body.__name__, 'from a handler', chain(error))
