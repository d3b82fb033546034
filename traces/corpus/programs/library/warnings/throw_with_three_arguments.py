# throw() with more than one argument warns since 3.12.
import warnings


def body():
    while True:
        try:
            yield
        except ValueError:
            pass


it = body()
next(it)
for arguments in ((ValueError,), (ValueError('v'),), (ValueError, 'v'), (ValueError, 'v', None)):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        it.throw(*arguments)
    print(len(arguments), [(w.category.__name__, 'deprecated' in str(w.message)) for w in caught])
