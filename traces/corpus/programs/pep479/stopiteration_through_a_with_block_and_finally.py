# StopIteration raised in a body passes its with and finally blocks before it is converted.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        print('exit', kind.__name__)


def body():
    try:
        with Manager():
            yield 1
            next(iter(()))
    finally:
        print('finally')


it = body()
next(it)
try:
    next(it)
except StopIteration as error:
    print('StopIteration')
except RuntimeError as error:
    print(error, type(error.__cause__).__name__, error.__cause__ is error.__context__, error.__suppress_context__)
