# Closing a generator outside all try and with statements: since 3.13 its frame is dropped without an exception.


class D:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('del', self.n)


def inner():
    try:
        yield 1
    finally:
        print('inner fin')


def body():
    d = D('local')
    for x in inner():
        yield x


def body2():
    d = D('local')
    for x in inner():
        e = D('loop')
        print((D('tmp'), (yield x)))


def deleg():
    d = D('local')
    for x in inner():
        yield from inner()


def tried():
    d = D('local')
    try:
        for x in inner():
            yield x
    finally:
        print('outer fin')


class Cm:

    def __enter__(self):
        return self

    def __exit__(self, *a):
        print('exit', a[0])


def withed():
    d = D('local')
    with Cm():
        for x in inner():
            yield x


def handled():
    d = D('local')
    try:
        1 / 0
    except ZeroDivisionError:
        for x in inner():
            yield x


def listc():
    d = D('local')
    return [(yield_, x) for x in inner() for yield_ in inner()]


async def ag():
    d = D('local')
    for x in inner():
        yield x


def agen():
    a = ag()
    try:
        a.asend(None).send(None)
    except StopIteration:
        pass
    return a


import types


@types.coroutine
def pause():
    yield 1


async def co():
    d = D('local')
    for x in inner():
        await pause()


def coro():
    c = co()
    c.send(None)
    return c


class It:

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print('close')
        raise KeyError


def deleg3():
    d = D('local')
    for x in inner():
        yield from It()


for f in (body, body2, deleg, tried, withed, handled, deleg3):
    for how in ('close', 'del', 'throw'):
        print(f.__name__, how)
        g = f()
        next(g)
        try:
            if how == 'close':
                print(g.close())
            elif how == 'del':
                del g
            else:
                g.throw(GeneratorExit)
        except BaseException as e:
            print(repr(e), repr(e.__context__))
        print('after')
        g = None
for f in (agen, coro):
    print(f.__name__)
    x = f()
    del x
    print('after')
x = coro()
x.close()
print('closed')
x = agen()
try:
    x.aclose().send(None)
except StopIteration:
    pass
print('closed')
