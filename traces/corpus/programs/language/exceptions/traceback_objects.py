# __traceback__ lists the frames from the handler to the raise; lines are counted from the function's own.
def third():
    raise ValueError('deep')


def second():
    third()


def first():
    try:
        second()
    except ValueError as error:
        show('in first', error)
        raise


def show(where, error):
    tb = error.__traceback__
    names = []
    while tb is not None:
        code = tb.tb_frame.f_code
        names.append('%s+%d' % (code.co_name, tb.tb_lineno - code.co_firstlineno))
        tb = tb.tb_next
    print(where, names)


try:
    first()
except ValueError as error:
    show('in module', error)
    kept = error
try:
    raise kept
except ValueError as error:
    show('raised again', error)
try:
    raise kept.with_traceback(None)
except ValueError as error:
    show('with a fresh traceback', error)
