# What a generator's locals hold is released when it finishes, not when the generator object goes.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('released', self.name)


def returns():
    local = Noisy('by return')
    yield 1


def fails():
    local = Noisy('by exception')
    yield 1
    raise ValueError('failed')


def closed():
    local = Noisy('by close')
    yield 1


it = returns()
print(list(it))
print('generator still there')
it = closed()
next(it)
it.close()
print('closed')
it = fails()
next(it)
try:
    next(it)
except ValueError:
    print('handling')
print('after the handler')
