# An exception group thrown into a generator with except*.
# requires: 3.11
def f():
    try:
        yield 1
    except* ValueError as e:
        log.append(('v', len(e.exceptions)))
    yield 2


log = []
g = f()
next(g)
try:
    print(g.throw(ExceptionGroup('g', [ValueError(), TypeError()])), log)
except BaseException as e:
    print(type(e).__name__, len(e.exceptions), log)
