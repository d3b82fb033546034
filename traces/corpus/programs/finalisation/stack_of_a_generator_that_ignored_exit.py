# A generator that answers GeneratorExit by a yield is freed: variables first, then its stack, where a delegate is
# closed; but a traceback on the stack keeps the frame with all it holds until a collection.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def delegate():
    local = Noisy('in delegate')
    try:
        yield 5
    finally:
        print('delegate finally', local.name)


def in_except():
    first = Noisy('first of in_except')
    try:
        yield 1
    except GeneratorExit:
        second = Noisy('second of in_except')
        yield from delegate()
    finally:
        print('never', first, second)


def in_except_as():
    local = Noisy('in_except_as')
    try:
        yield 1
    except GeneratorExit as error:
        yield from delegate()
        print('never', local, error)


def in_finally():
    local = Noisy('in_finally')
    try:
        yield 1
    finally:
        yield from delegate()
        print('never', local)


def in_loops():
    for outer in delegate():
        for inner in delegate():
            try:
                yield outer, inner
            except GeneratorExit:
                yield 'ignored'


for function in (in_except, in_except_as, in_finally, in_loops):
    generator = function()
    print(function.__name__, next(generator))
    del generator
    print('dropped')
    gc.collect()
    print('collected')
