# In a finally block that an exception passes through, that exception is the handled one.
import sys


def handled():
    error = sys.exc_info()[1]
    return repr(error).replace(',)', ')') if error else None


def body():
    try:
        yield handled()
    finally:
        yield handled()
        yield handled()


it = body()
print(next(it))
print(it.throw(ValueError('thrown')), handled())
try:
    raise OSError('caller')
except OSError:
    print(next(it), handled())
try:
    next(it)
except ValueError as error:
    print('out', error, type(error.__context__).__name__)
it = body()
print(next(it), next(it), next(it))
