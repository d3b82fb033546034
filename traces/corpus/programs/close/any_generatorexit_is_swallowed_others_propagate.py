# close() swallows every GeneratorExit, also a new one or a subclass, and lets the rest out.
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


class GE(GeneratorExit):
    pass


def g(x):
    try:
        yield 1
    except GeneratorExit as e:
        print('args', e.args)
        raise x


for x in [GeneratorExit('new'), GE('sub'), GeneratorExit, KeyboardInterrupt('kb'), SystemExit(3)]:
    it = g(x)
    next(it)
    attempt('close', it.close)
