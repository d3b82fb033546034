# An exception in the body is raised at the yield; finally runs; a swallowed one ends there.
from contextlib import contextmanager


@contextmanager
def manager(log, swallows):
    log.append('enter')
    try:
        yield log
        log.append('no error')
    except swallows as error:
        log.append('swallowed %s' % error)
    finally:
        log.append('finally')


for swallows, raised in ((ValueError, ValueError('v')), (KeyError, ValueError('v')), (ValueError, None)):
    log = []
    try:
        with manager(log, swallows):
            if raised:
                raise raised
    except ValueError as error:
        log.append('out %s' % (error is raised))
    print(log)
