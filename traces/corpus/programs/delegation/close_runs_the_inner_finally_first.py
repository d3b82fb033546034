# close() runs the finally blocks from the innermost generator outwards.
log = []


def a():
    try:
        yield 1
    finally:
        log.append('a')


def b():
    try:
        yield from a()
    finally:
        log.append('b')


g = b()
next(g)
g.close()
print(log)
