# `except E as e` deletes e at the end, and with it what the exception alone holds.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


class Carrier(Exception):
    def __init__(self, cargo):
        self.cargo = cargo


def raising():
    it = body('carried')
    next(it)
    raise Carrier(it)


try:
    raising()
except Carrier as error:
    print('handling', next(error.cargo, 'done'))
print('after the handler')


def with_local():
    it = body('local of a failed function')
    next(it)
    raise ValueError('failed')


try:
    with_local()
except ValueError as error:
    print('handling', error)
print('after the second handler')
try:
    print(error)
except NameError as missing:
    print('NameError', 'error' in str(missing))
