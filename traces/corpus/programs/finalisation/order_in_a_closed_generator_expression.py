# What dies when a generator expression, or a generator paused beside a try statement, is closed.


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


class It:

    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        return D('item')

    def __del__(self):
        print('del It', self.n)


g = (x for x in It(1))
next(g)
print('close')
g.close()
print('closed')
g = (D('element') for x in It(1) for y in inner())
next(g)
print('close')
g.close()
print('closed')
g = (D('element') for x in It(1) for y in inner())
next(g)
print('del')
del g
print('closed')


def fin():
    d = D('local')
    try:
        pass
    finally:
        for x in inner():
            yield x


def fin2():
    d = D('local')
    try:
        1 / 0
    finally:
        for x in inner():
            yield x


def els():
    d = D('local')
    try:
        pass
    except E:
        pass
    else:
        for x in inner():
            yield x


def els2():
    d = D('local')
    try:
        pass
    except E:
        pass
    else:
        for x in inner():
            yield x
    finally:
        print('els2 fin')


def ret():
    d = D('local')
    try:
        return 5
    finally:
        for x in inner():
            yield x


def wi():
    d = D('local')
    for z in It(3):
        for x in inner():
            yield (yield x)


def loopbreak():
    d = D('local')
    for x in inner():
        try:
            break
        finally:
            yield x


def swap():
    b, a = (D('b'), D('a'))
    f(D('arg'), a, (yield))


for f in (fin, fin2, els, els2, ret, wi, loopbreak, swap):
    for how in ('close', 'del'):
        print(f.__name__, how)
        g = f()
        next(g)
        try:
            if how == 'close':
                print(g.close())
            else:
                del g
        except BaseException as e:
            print(repr(e), repr(e.__context__))
        print('after')
        g = None
