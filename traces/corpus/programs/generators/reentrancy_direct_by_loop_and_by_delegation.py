# Re-entry by method, by a for loop and by mutual delegation.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def g():
    show(' in next', lambda: next(me))
    show(' in send', lambda: me.send(1))
    show(' in throw', lambda: me.throw(ValueError('q')))
    show(' in close', lambda: me.close())
    yield 1
    try:
        for v in me:
            print(v)
    except ValueError as e:
        print('VE', e)
    yield 2


me = g()
show('a', lambda: next(me))
show('b', lambda: next(me))
show('c', lambda: next(me))


def s():
    yield 0
    yield from self_


self_ = s()
next(self_)
show('yf self', lambda: next(self_))
show('yf self after', lambda: next(self_))


def a():
    yield 1
    yield from bb


def b():
    yield 2
    yield from aa


aa = a()
bb = b()
show('m', lambda: next(aa))
show('m', lambda: next(aa))
show('m', lambda: next(aa))
show('m', lambda: next(bb))
