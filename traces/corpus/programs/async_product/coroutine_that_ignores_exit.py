# Pairs of operations, fresh and started: coroutine that ignores exit.
# Written by tests/programs/make_async_product.py.
import gc
import sys
import types

gc.disable()
visits = []


def chain(error):
    """An exception with its context and its cause, innermost last."""
    text = type(error).__name__ + (repr(error.args) if error.args else '')
    if error.__cause__ is not None:
        text += ' from ' + chain(error.__cause__)
    elif error.__context__ is not None:
        text += ' after ' + chain(error.__context__)
    return text


def note(report):
    """Stands for sys.unraisablehook, where there is one."""
    visits.append('unraisable ' + chain(report.exc_value))


class Pause:
    """An awaitable that pauses once and says what reaches it."""

    def __init__(self, name):
        self.name = name

    def __await__(self):
        try:
            got = yield self.name
        except BaseException as error:
            visits.append('%s got %s' % (self.name, type(error).__name__))
            raise
        visits.append('%s sent %r' % (self.name, got))
        return got


def passed():
    """The places visited since the last call."""
    places = ' '.join(visits)
    del visits[:]
    return places


def outcome(operation, awaitable):
    """What an operation gives, as text."""
    try:
        return repr(operation(awaitable))
    except StopIteration as error:
        return 'returned %r' % (error.value,)
    except BaseException as error:
        return chain(error)


async def waiting(awaitable):
    return await awaitable


def await_it(awaitable):
    """Drives a coroutine that awaits it, for three steps."""
    answers = []
    outer = waiting(awaitable)
    try:
        for _ in range(3):
            answers.append(outer.send(None))
    except StopIteration as error:
        answers.append(('returned', error.value))
    finally:
        outer.close()
    return answers


OPERATIONS = [
    ('send None', lambda a: a.send(None)),
    ('send 5', lambda a: a.send(5)),
    ('throw ValueError', lambda a: a.throw(ValueError('v'))),
    ('throw GeneratorExit', lambda a: a.throw(GeneratorExit())),
    ('throw StopIteration', lambda a: a.throw(StopIteration(7))),
    ('throw StopAsyncIteration', lambda a: a.throw(StopAsyncIteration())),
    ('close', lambda a: a.close()),
    ('await', await_it),
]
SECOND = [OPERATIONS[0], OPERATIONS[2], OPERATIONS[6], OPERATIONS[7]]


async def body():
    while True:
        try:
            await Pause('p')
        except BaseException as error:
            visits.append('ignored')
            if len(visits) > 9:
                raise


make = body


def attributes(c):
    texts = []
    if hasattr(c, 'cr_running'):
        texts.append('R' if c.cr_running else '-')
        texts.append('f' if c.cr_frame is not None else '-')
        texts.append(type(c.cr_await).__name__)
    return ' '.join(texts)


def run(before, first, second):
    c = make()
    for name, operation in (('before', before), first, second):
        if operation is not None:
            print('   ', name, '=>', outcome(operation, c), '|', passed(), '|', attributes(c))
    del c
    print('    deleted |', passed())


sys.unraisablehook = note
for start in (None, lambda a: a.send(None)):
    for first in OPERATIONS:
        for second in SECOND:
            print('fresh' if start is None else 'started', '/', first[0], '/', second[0])
            run(start, first, second)
