# close() called inside an except block and a finally block does not disturb the exception on its way.
import sys


def body(name):
    try:
        yield name
    finally:
        try:
            raise KeyError(name)
        except KeyError:
            print(name, 'handled inside')


def uses():
    a, b = body('a'), body('b')
    next(a)
    next(b)
    try:
        raise ValueError('on its way')
    except ValueError as error:
        a.close()
        print(sys.exc_info()[1] is error, error.__context__)
        raise
    finally:
        b.close()
        print(type(sys.exc_info()[1]).__name__)


try:
    uses()
except ValueError as error:
    print('out', error, error.__context__)
