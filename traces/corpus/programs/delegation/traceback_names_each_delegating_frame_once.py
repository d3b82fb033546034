# Function names and lines in tracebacks through three levels.
def depth(e):
    names = []
    tb = e.__traceback__
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return names


def leaf():
    yield 1
    raise ValueError('v')


def mid():
    yield from leaf()


def top():
    try:
        yield from mid()
    except ValueError as e:
        print('top', depth(e))
        raise


x = top()
next(x)
try:
    next(x)
except ValueError as e:
    print('main', depth(e))
x = top()
next(x)
try:
    x.throw(KeyError('k'))
except KeyError as e:
    print('main', depth(e))
y = leaf()
try:
    y.throw(KeyError('k'))
except KeyError as e:
    print('fresh', depth(e))
y = leaf()
list(iter(lambda: next(y), 1))
try:
    y.throw(KeyError('k'))
except (KeyError, ValueError) as e:
    print('again', depth(e))
