# `except:` and `except BaseException` catch GeneratorExit; `except Exception` does not.
def bare():
    try:
        yield 1
    except:
        print('bare except')


def base():
    try:
        yield 1
    except BaseException as error:
        print('BaseException:', type(error).__name__)


def exception():
    try:
        yield 1
    except Exception:
        print('never')


def bare_in_a_loop():
    for attempt in range(2):
        try:
            yield 1
        except:
            print('swallowed')


for body in (bare, base, exception, bare_in_a_loop):
    it = body()
    next(it)
    try:
        print(body.__name__, it.close())
    except RuntimeError as error:
        print(body.__name__, error)
it = None
print('end')
