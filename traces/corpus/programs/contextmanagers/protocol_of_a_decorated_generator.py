# What contextlib.contextmanager makes of each way a generator can react.
import contextlib


def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def chain(error, depth=0):
    """An exception with its cause, its context and whether the context is hidden."""
    if error is None:
        return 'None'
    if depth > 8:
        return '...'
    text = describe(error)
    if error.__cause__ is not None:
        text += ' <-cause- (' + chain(error.__cause__, depth + 1) + ')'
    if error.__context__ is not None:
        if error.__context__ is error.__cause__:
            text += ' [ctx is cause]'
        else:
            text += ' <-ctx- (' + chain(error.__context__, depth + 1) + ')'
    if error.__suppress_context__:
        text += ' [suppress]'
    return text


@contextlib.contextmanager
def cm():
    print('in')
    try:
        yield 'v'
    except ValueError as e:
        print('caught', describe(e))
    finally:
        print('out')


with cm() as v:
    print(v)
    raise ValueError('x')
try:
    with cm():
        raise KeyError('k')
except KeyError as e:
    print('propagated', chain(e))


@contextlib.contextmanager
def two():
    yield 1
    yield 2


try:
    with two():
        pass
except RuntimeError as e:
    print(describe(e))
try:
    with two():
        raise ValueError('v')
except BaseException as e:
    print(chain(e))


@contextlib.contextmanager
def none():
    return
    yield


try:
    with none():
        pass
except RuntimeError as e:
    print(describe(e))


@contextlib.contextmanager
def plain():
    yield


try:
    with plain():
        raise StopIteration('si')
except BaseException as e:
    print('SI', chain(e))
try:
    with plain():
        raise RuntimeError('re')
except BaseException as e:
    print('RE', chain(e))
