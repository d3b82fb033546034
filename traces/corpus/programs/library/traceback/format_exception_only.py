# traceback: format_exception_only and the names in extract_tb.
import traceback


def fails():
    yield 1
    raise ValueError('from a generator')


try:
    list(fails())
except ValueError as error:
    print(traceback.format_exception_only(type(error), error))
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
print(traceback.format_exception_only(KeyError, KeyError('k')))


class Custom(Exception):
    def __str__(self):
        return 'two\nlines'


print(traceback.format_exception_only(Custom, Custom()))
