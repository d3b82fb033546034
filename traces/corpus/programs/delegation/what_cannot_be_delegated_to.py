# Things that are not iterable, iterators that are none, sequences by __getitem__.
def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def attempt(label, function, *args):
    """Call a function and print what came back or what was raised."""
    try:
        result = function(*args)
    except BaseException as error:
        if isinstance(error, StopIteration):
            print(label, '!! StopIteration value=%r' % (error.value,))
        else:
            print(label, '!!', describe(error))
        return None
    print(label, '->', repr(result))
    return result


def g(x):
    try:
        yield from x
    except TypeError as e:
        print('caught', describe(e))


list(g(5))
list(g(None))


class NI:

    def __iter__(s):
        return 5


class RI:

    def __iter__(s):
        raise ValueError('iter raised')


class Seq:

    def __getitem__(s, i):
        if i > 2:
            raise IndexError
        return i


list(g(NI()))
attempt('iter raises', lambda: list(g(RI())))
print(list(g(Seq())))
print(list(g('ab')), list(g({1: 2})), list(g(b'a')))
