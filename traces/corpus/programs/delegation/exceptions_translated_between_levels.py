# Each level catches what comes from below and raises its own, with causes that can be followed.
class LowError(Exception):
    pass


class HighError(Exception):
    pass


def low():
    try:
        yield 'low'
    except ValueError as error:
        raise LowError('low') from error


def high():
    try:
        yield from low()
    except LowError as error:
        raise HighError('high') from error


def story(error):
    while error is not None:
        yield '%s%r' % (type(error).__name__, error.args)
        error = error.__cause__


it = high()
next(it)
try:
    it.throw(ValueError('value'))
except HighError as error:
    print(' <- '.join(story(error)).replace(',)', ')'))
