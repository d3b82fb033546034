# __cause__, __context__ and __suppress_context__ of an exception that waits in a suspended handler.
def show(error):
    print(type(error).__name__, 'cause', type(error.__cause__).__name__, 'context', type(error.__context__).__name__,
          'suppressed', error.__suppress_context__)


def body(how):
    try:
        raise ValueError('v')
    except ValueError as v:
        try:
            if how == 'from':
                raise KeyError('k') from v
            elif how == 'none':
                raise KeyError('k') from None
            elif how == 'class':
                raise KeyError from IndexError
            raise KeyError('k')
        except KeyError as k:
            yield 'waiting'
            show(k)
            raise


for how in ('from', 'none', 'class', 'plain'):
    it = body(how)
    next(it)
    try:
        next(it)
    except KeyError as error:
        show(error)
try:
    raise ValueError from 5
except TypeError as error:
    print('TypeError:', error)
