# bpo-29587: an exception thrown while the generator is inside its own except block.
def own_handler():
    try:
        raise KeyError('own')
    except KeyError:
        yield 'in except'


def own_finally():
    try:
        raise KeyError('own')
    finally:
        yield 'in finally'


def after_handler():
    try:
        raise KeyError('own')
    except KeyError:
        pass
    yield 'after'


def handled_inside():
    try:
        raise KeyError('own')
    except KeyError:
        try:
            yield 'in except'
        except ValueError as error:
            yield 'context %r' % type(error.__context__).__name__


for body in (own_handler, own_finally, after_handler):
    it = body()
    next(it)
    try:
        it.throw(ValueError('thrown'))
    except ValueError as error:
        print(body.__name__, type(error.__context__).__name__)
it = handled_inside()
next(it)
print(it.throw(ValueError('thrown')))
