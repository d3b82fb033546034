# Managers entered in a generator leave in reverse order, whichever way it ends.
class Manager:
    def __init__(self, name, log):
        self.name = name
        self.log = log

    def __enter__(self):
        self.log.append('+' + self.name)
        return self.name

    def __exit__(self, kind, error, tb):
        self.log.append('-' + self.name + (':' + kind.__name__ if kind else ''))


def body(log):
    with Manager('a', log) as a:
        yield a
        with Manager('b', log) as b, Manager('c', log) as c:
            yield b + c
        yield 'between'
    yield 'after'


def run(steps, end):
    log = []
    it = body(log)
    for step in range(steps):
        next(it)
    try:
        end(it)
    except Exception as error:
        log.append('raised ' + type(error).__name__)
    print(steps, ' '.join(log))


for steps in range(1, 5):
    run(steps, lambda it: it.close())
    run(steps, lambda it: it.throw(ValueError))
    run(steps, list)
