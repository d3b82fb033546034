# A pipeline of coroutines primed by a decorator: source, filter, broadcast, sinks, closed from the top.
from functools import wraps


def coroutine(function):
    @wraps(function)
    def primed(*args, **kwargs):
        it = function(*args, **kwargs)
        next(it)
        return it
    return primed


@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        target.close()
        print('grep closed')


@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        for target in targets:
            target.close()


@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    finally:
        print(prefix, 'closed')


@coroutine
def counter(totals):
    count = 0
    try:
        while True:
            yield
            count += 1
    except GeneratorExit:
        totals.append(count)


totals = []
pipe = grep('python', broadcast(printer('1:'), counter(totals), printer('2:')))
for line in ('a snake', 'a python', 'python generators', 'the end'):
    pipe.send(line)
pipe.close()
print(totals, grep.__name__)
