# Claim: what a sub-generator does not handle bubbles up through the generators to the caller.
def leaf():
    try:
        yield 1
    finally:
        print('leaf leaves')


def middle(handles):
    try:
        yield from leaf()
    except handles as error:
        print('middle handles', type(error).__name__)
        yield 'middle'
    finally:
        print('middle leaves')


def outer(handles):
    try:
        yield from middle(handles)
    finally:
        print('outer leaves')


for handles in (KeyError, ZeroDivisionError):
    it = outer(handles)
    next(it)
    try:
        print(it.throw(KeyError('k')))
        it.close()
    except KeyError as error:
        print('the caller gets', repr(error.args))
