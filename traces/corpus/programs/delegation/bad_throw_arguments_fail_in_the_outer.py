# Bad arguments of throw() through a delegating generator are TypeErrors in the outer one.
import inspect


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def inner():
    try:
        yield 1
    except GeneratorExit as e:
        print('inner saw', describe(e))
        raise
    except BaseException as e:
        print('inner saw', describe(e))
        yield 'swallow'


def outer():
    try:
        yield from inner()
    except BaseException as e:
        print('outer saw', describe(e))
        yield 'oswallow'


for a in ((1,), (None,), (ValueError('x'), 'v'), (ValueError, 'v', 3)):
    it = outer()
    next(it)
    try:
        print(it.throw(*a))
    except BaseException as e:
        print('caller', describe(e))
    print(inspect.getgeneratorstate(it))
    list(it)
