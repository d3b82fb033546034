# Exceptions of one's own: attributes, __init__, __str__, defaults, catching by base.
class AppError(Exception):
    """Base of all."""


class NotFound(AppError):
    def __init__(self, what, where='here'):
        super().__init__(what)
        self.what = what
        self.where = where

    def __str__(self):
        return '%s not found %s' % (self.what, self.where)


class Quiet(AppError):
    def __init__(self, *args):
        pass


class Coded(AppError):
    code = 7


for make in (lambda: NotFound('key', where='there'), lambda: Quiet('a', 2), lambda: Coded('text'), lambda: Coded):
    try:
        raise make()
    except AppError as error:
        print(type(error).__name__, str(error), error.args, getattr(error, 'code', None), isinstance(error, Coded))
try:
    raise 'text'
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except 'not a class':
        pass
except TypeError as error:
    print('TypeError')
