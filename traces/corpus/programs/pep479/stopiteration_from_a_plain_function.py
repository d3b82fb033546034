# Outside generators StopIteration is an ordinary exception, which ends an iterator's loop.
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


def f():
    raise StopIteration('leak')


def loop():
    for i in [1, 2]:
        f()
    return 'x'


attempt('plain function', loop)


class Itr:

    def __iter__(s):
        return s

    def __next__(s):
        return f()


print('custom iterator', list(Itr()))
attempt('map', lambda: list(map(lambda x: f(), [1, 2])))
