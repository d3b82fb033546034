# What happens to an exception in a finally block or in __exit__ leaves a mark on its traceback since 3.11 only.
def entries(error):
    found, entry = [], error.__traceback__
    while entry:
        found.append(entry.tb_frame.f_code.co_name)
        entry = entry.tb_next
    return found


def again(error):
    try:
        raise error
    except ValueError:
        return False


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return again(error)


def with_finally():
    try:
        raise ValueError('finally')
    except ValueError as error:
        kept = error
        try:
            raise
        finally:
            again(kept)


def with_bare_raise():
    try:
        raise ValueError('bare raise')
    except ValueError as error:
        again(error)
        raise


def with_no_traceback():
    try:
        raise ValueError('no traceback')
    except ValueError as error:
        error.__traceback__ = None
        raise


def with_manager():
    with Manager():
        raise ValueError('manager')


def paused():
    try:
        yield
    finally:
        yield 'paused'


for function in (with_finally, with_bare_raise, with_no_traceback, with_manager):
    try:
        function()
    except ValueError as error:
        print(error, entries(error))

it = paused()
next(it)
thrown = ValueError('generator')
it.throw(thrown)
again(thrown)
try:
    next(it)
except ValueError as error:
    print(error, entries(error))
