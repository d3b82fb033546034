# In which order an exception, its arguments, its traceback and its context die.


class D:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('  del', self.n)


def exc(kind=KeyError):
    a = D('a')
    b = D('b')
    raise kind(D('e'))


print('direct')
try:
    exc()
except KeyError as e:
    k = e
print('now')
del k
print('pass')
try:
    exc()
except KeyError:
    pass
print('in handler named')
try:
    exc()
except KeyError as e:
    print('leave')
print('finally')
try:
    try:
        exc()
    finally:
        print('f')
except:
    print('leave2')
print('cause')
try:
    try:
        exc()
    except KeyError as e:
        raise ValueError(D('v')) from e
except ValueError:
    print('leave3')
print('context')
try:
    try:
        exc()
    except KeyError as e:
        D('h') + 1
except TypeError:
    print('leave4')


class My(Exception):

    def __init__(self, *a):
        self.x = D('dict')


print('dict')
try:
    exc(My)
except My:
    print('leave5')


def gen():
    x = D('gx')
    try:
        yield 1
    except KeyError:
        print('handled')
    yield 2


print('gen throw')
g = gen()
next(g)
g.throw(KeyError(D('thrown')))
print('thrown')
del g
print('gen raise')


def gen2():
    x = D('g2x')
    yield 1
    raise KeyError(D('g2e'))


try:
    list(gen2())
except KeyError:
    print('leave6')
print('with')


class Cm:

    def __enter__(self):
        pass

    def __exit__(self, *a):
        return True


with Cm():
    exc()
print('reraise')
try:
    try:
        exc()
    except KeyError:
        raise
except KeyError:
    print('leave7')
print('stopiter')


def sg():
    x = D('sx')
    return D('ret')
    yield


try:
    next(sg())
except StopIteration:
    print('leave8')
print('stopiter2')
try:
    next(sg())
except StopIteration as e:
    v = e.value
print('got')
del v
print('end')
