# GeneratorExit and its subclasses go to a delegate's close(), others to its throw().
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


class It:

    def __iter__(s):
        return s

    def __next__(s):
        return 1

    def throw(s, *a):
        print('throw', [type(x).__name__ for x in a])
        raise a[0] if isinstance(a[0], BaseException) else a[0]()

    def close(s):
        print('close')


def g():
    try:
        yield from It()
    except BaseException as e:
        print('g saw', describe(e))
        raise


it = g()
next(it)
attempt('throw GE subclass inst', it.throw, GE('x'))
it = g()
next(it)
attempt('throw GE subclass type', it.throw, GE)
it = g()
next(it)
attempt('throw GE type', it.throw, GeneratorExit)
it = g()
next(it)
attempt('close', it.close)
it = g()
next(it)
attempt('throw KeyboardInterrupt', it.throw, KeyboardInterrupt)
