# contextmanager generators in four moods against five ends of the body.
def show(label, f):
    try:
        r = f()
        print(label, '->', repr(r))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e.args)


from contextlib import contextmanager


@contextmanager
def cm(mode):
    print('enter')
    try:
        yield 'v'
    except ValueError as e:
        print('VE', e)
        if mode == 'reraise':
            raise
        if mode == 'other':
            raise KeyError('k')
        if mode == 'again':
            yield 2
    finally:
        print('exit')


def f(mode, exc):
    with cm(mode) as v:
        if exc:
            raise exc
    return 'ok'


for mode in ('swallow', 'reraise', 'other', 'again'):
    for exc in (None, ValueError('v'), StopIteration('s'), GeneratorExit('g'), RuntimeError('r')):
        show('%s %s' % (mode, type(exc).__name__), lambda: f(mode, exc))


@contextmanager
def noyield():
    if 0:
        yield


@contextmanager
def two():
    yield 1
    yield 2


def h(c):
    with c():
        print('body')


show('noyield', lambda: h(noyield))
show('two', lambda: h(two))
