# except parts are tried in order, by subclass, by tuple, and their expressions only when reached.
def kind(name, value):
    print('asked for', name)
    return value


def body():
    while True:
        try:
            yield 'ready'
        except kind('Key', KeyError):
            yield 'key'
        except kind('tuple', (IndexError, OSError)):
            yield 'tuple'
        except kind('Exception', Exception):
            yield 'exception'


it = body()
next(it)
for error in (KeyError, IndexError, FileNotFoundError, ValueError):
    print(it.throw(error))
    next(it)
try:
    it.throw(KeyboardInterrupt)
except KeyboardInterrupt:
    print('not caught')
