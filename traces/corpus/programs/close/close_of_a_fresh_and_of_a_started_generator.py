# close() of a fresh, a started and a closed generator, then next and send.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    try:
        print('body')
        yield 1
    finally:
        print('fin')


x = g()
show('close', x.close)
show('next', lambda: next(x))
show('close2', x.close)
x = g()
next(x)
show('close', x.close)
show('send', lambda: x.send(None))
show('send1', lambda: x.send(1))
