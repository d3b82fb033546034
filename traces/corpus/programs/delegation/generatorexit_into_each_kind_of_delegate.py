# close() and throw(GeneratorExit) against delegates that are generators, iterators and objects with close.
class Closing:
    def __init__(self, answer=None):
        self.answer = answer

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print('  closed')
        if self.answer:
            raise self.answer


def generator():
    try:
        yield 1
    except GeneratorExit as error:
        print('  generator sees GeneratorExit', error.args)
        raise


def body(delegate):
    try:
        yield from delegate
    except BaseException as error:
        print('  body sees', type(error).__name__, error.args)
        raise


for make in (generator, Closing, lambda: Closing(ValueError('v')), lambda: Closing(GeneratorExit('g')), lambda: [1]):
    for end in (lambda it: it.close(), lambda it: it.throw(GeneratorExit('from outside'))):
        it = body(make())
        next(it)
        try:
            print('gives', end(it))
        except BaseException as error:
            print('raises', type(error).__name__, error.args)
