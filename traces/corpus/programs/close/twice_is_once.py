# close() of a closed generator does nothing, however it came to be closed.
def body(log):
    try:
        log.append('try')
        yield 1
    finally:
        log.append('finally')


for steps in range(3):
    log = []
    it = body(log)
    for step in range(steps):
        next(it, None)
    print(steps, it.close(), it.close(), log, next(it, 'finished'))
