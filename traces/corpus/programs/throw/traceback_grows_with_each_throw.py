# Throwing one exception object several times adds to its traceback.
def frames(error):
    """The names of the functions in a traceback, the outermost first."""
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


def g():
    while True:
        try:
            yield
        except ValueError:
            pass


def h():
    yield


e = ValueError('v')
it = g()
next(it)
for i in range(3):
    it.throw(e)
    print(frames(e))
x = h()
next(x)
try:
    x.throw(e)
except ValueError as e2:
    print(e2 is e, frames(e2))
