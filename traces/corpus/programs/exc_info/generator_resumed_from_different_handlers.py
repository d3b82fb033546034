# One suspended handler resumed under different callers' handlers keeps its own exception.
import sys


def handled():
    error = sys.exc_info()[1]
    return type(error).__name__ + str(error.args) if error else None


def body():
    try:
        raise ValueError('own')
    except ValueError:
        for number in range(4):
            yield number, handled()
    yield 'left', handled()
    yield 'later', handled()


it = body()
print(next(it))
for kind in (KeyError, OSError, IndexError, TypeError, LookupError):
    try:
        raise kind('caller')
    except kind:
        print(kind.__name__, next(it), handled())
print(handled())
