# The third argument of throw() becomes the traceback of the instance.
def frames(error):
    """The names of the functions in a traceback, the outermost first."""
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


def g():
    yield


def mk():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e


e = mk()
tb = e.__traceback__
it = g()
next(it)
try:
    it.throw(type(e), ValueError and e, tb)
except ZeroDivisionError as x:
    print(x is e, frames(x))
it = g()
next(it)
v = mk()
try:
    it.throw(ZeroDivisionError, v, None)
except ZeroDivisionError as x:
    print(x is v, frames(x))
