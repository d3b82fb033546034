# One body, thrown into at each of its yields in turn.
def body(log):
    try:
        log.append('a')
        yield 1
        try:
            log.append('b')
            yield 2
        except ValueError:
            log.append('inner')
            yield 'inner'
        else:
            log.append('else')
        log.append('c')
        yield 3
    except ValueError:
        log.append('outer')
        yield 'outer'
    finally:
        log.append('finally')
    yield 4


for steps in range(1, 5):
    log = []
    it = body(log)
    for step in range(steps):
        next(it)
    try:
        answer = it.throw(ValueError('v'))
    except ValueError:
        answer = 'raised'
    print(steps, answer, log, list(it), log[-1])
