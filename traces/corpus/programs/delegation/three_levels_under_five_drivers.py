# Three levels of delegation under close, throw and send.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


def leaf():
    try:
        r = (yield 'leaf')
        print('leaf got', r)
        yield 'leaf2'
    except GeneratorExit:
        print('leaf GE')
        raise
    except ValueError as e:
        print('leaf VE', e)
        return 'from leaf'
    finally:
        print('leaf fin')


def mid():
    try:
        r = (yield from leaf())
        print('mid r', r)
        yield r
    finally:
        print('mid fin')


def top():
    try:
        r = (yield from mid())
        print('top r', r)
    finally:
        print('top fin')


for act in ('close', 'throwVE', 'throwGE', 'throwKE', 'send'):
    x = top()
    show(act, lambda: next(x))
    if act == 'close':
        show('c', x.close)
    if act == 'throwVE':
        show('t', lambda: x.throw(ValueError('v')))
    if act == 'throwGE':
        show('t', lambda: x.throw(GeneratorExit('e')))
    if act == 'throwKE':
        show('t', lambda: x.throw(KeyError('k')))
    if act == 'send':
        show('s', lambda: x.send('hello'))
    show('next', lambda: next(x))
    show('next', lambda: next(x))
