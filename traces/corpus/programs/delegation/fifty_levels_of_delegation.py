# Values, exceptions and results through fifty levels; the traceback of five.
def frames(error):
    """The names of the functions in a traceback, the outermost first."""
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def attempt(label, function, *args):
    """Call a function and print what came back or what was raised."""
    try:
        result = function(*args)
    except BaseException as error:
        if isinstance(error, StopIteration):
            print(label, '!! StopIteration value=%r' % (error.value,))
        else:
            print(label, '!!', describe(error))
        return None
    print(label, '->', repr(result))
    return result


def leaf():
    total = 0
    while True:
        try:
            x = (yield total)
        except ValueError:
            total = -1
            continue
        if x is None:
            return total
        total += x


def wrap(n):
    if n == 0:
        r = (yield from leaf())
    else:
        r = (yield from wrap(n - 1))
    return r + 1


it = wrap(50)
next(it)
attempt('send', it.send, 3)
attempt('send', it.send, 4)
attempt('throw', it.throw, ValueError)
attempt('end', it.send, None)
it = wrap(50)
next(it)
attempt('close', it.close)
it = wrap(5)
next(it)
try:
    it.throw(KeyError('k'))
except KeyError as e:
    print(frames(e))
