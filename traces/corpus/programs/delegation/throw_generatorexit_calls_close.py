# throw(GeneratorExit) calls the delegate's close(), never its throw().
log = []


class I:

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *a):
        log.append('throw')
        return 2

    def close(self):
        log.append('close')


def f():
    try:
        yield from I()
    except GeneratorExit:
        log.append('GE')
        yield 9


g = f()
next(g)
try:
    print(g.throw(GeneratorExit), log)
except BaseException as e:
    print(type(e).__name__, log)
