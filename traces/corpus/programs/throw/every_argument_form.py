# Every form of throw()'s arguments, good and bad.
def f():
    try:
        yield 1
    except Exception as e:
        yield (type(e).__name__, e.args)


def t(*a):
    g = f()
    next(g)
    try:
        return g.throw(*a)
    except BaseException as e:
        return 'raised ' + type(e).__name__ + ' ' + str(e)


print(t(ValueError, None))
print(t(ValueError, (1, 2)))
print(t(ValueError, KeyError('k')))
print(t(ValueError(1), None, None))
print(t(ValueError, None, 5))
print(t(ValueError(1), 2))
print(t(5))
print(t('s'))
