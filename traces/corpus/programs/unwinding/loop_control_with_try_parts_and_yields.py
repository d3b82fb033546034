# continue, break, else and finally around yields in loops.
def g():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            yield i
        except ValueError:
            print('VE at', i)
            continue
        else:
            print('else', i)
        finally:
            print('fin', i)
            yield ('f', i)
    else:
        print('loop else')
    while True:
        try:
            yield 'w'
        finally:
            break
    return 'done'


x = g()
try:
    print(next(x))
    print(x.throw(ValueError))
    while True:
        print(next(x))
except StopIteration as e:
    print(e.value)
x = g()
print(next(x))
try:
    x.throw(KeyError('k'))
except BaseException as e:
    print(type(e).__name__)
try:
    print(next(x))
except BaseException as e:
    print(type(e).__name__, e.args)


def nested():
    try:
        try:
            yield 1
        finally:
            print('inner')
            yield 2
    except ValueError as e:
        print('outer caught', e)
        yield 3
    finally:
        print('outer')
        yield 4


x = nested()
print(next(x), x.throw(ValueError('a')), next(x), next(x), next(x, 'end'))
