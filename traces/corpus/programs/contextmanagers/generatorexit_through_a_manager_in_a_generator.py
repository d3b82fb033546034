# Closing a generator that is suspended inside a generator-based manager's with block.
from contextlib import contextmanager


@contextmanager
def manager(log):
    log.append('enter')
    try:
        yield 'resource'
    except GeneratorExit:
        log.append('GeneratorExit')
        raise
    except ValueError:
        log.append('ValueError')
    finally:
        log.append('exit')


def body(log):
    with manager(log) as resource:
        yield resource
        yield 'second'
    yield 'after'


for end in (lambda it: it.close(), lambda it: it.throw(ValueError), list):
    log = []
    it = body(log)
    next(it)
    print(end(it), log)
