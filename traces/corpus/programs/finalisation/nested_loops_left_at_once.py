# Leaving two nested loops by return or exception closes the inner generator before the outer one.
def body(name):
    try:
        yield 1
        yield 2
    finally:
        print('finally', name)


def by_return():
    for a in body('outer'):
        for b in body('inner'):
            return a, b


def by_exception():
    for a in body('outer'):
        for b in body('inner'):
            raise ValueError('left')


def by_break():
    for a in body('outer'):
        for b in body('inner'):
            break
        else:
            continue
        break
    print('broke out')


print(by_return())
try:
    by_exception()
except ValueError as error:
    print('caught', error)
by_break()
