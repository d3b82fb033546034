# throw, close, next and list on finished generators.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    yield 1


x = g()
list(x)
show('throw closed', lambda: x.throw(ValueError('v')))
show('close', x.close)
show('next', lambda: next(x))
show('list', lambda: list(x))


def r():
    raise ValueError('boom')
    yield


x = r()
show('next', lambda: next(x))
show('next', lambda: next(x))
show('throw', lambda: x.throw(KeyError('k')))
e = ValueError('orig')
show('throw same', lambda: x.throw(e))


def t():
    n = 0
    tb = e.__traceback__
    while tb:
        n += 1
        tb = tb.tb_next
    return n > 0


show('has tb', t)
