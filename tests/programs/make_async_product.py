# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Writes traces/corpus/programs/async_product/: every pair of operations on every awaitable, in every state.

Usage: make_async_product.py [--check]
"""
import os
import sys

COMMON = '''import gc
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

'''

COROUTINE_RUN = '''

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
'''

AGEN_RUN = '''

def attributes(a):
    return ' '.join(['R' if a.ag_running else '-', 'f' if a.ag_frame is not None else '-', type(a.ag_await).__name__])


def begin(a):
    """Runs to the first item."""
    try:
        step = a.__anext__()
        while True:
            step.send(None)
    except StopIteration as error:
        return error.value


def run(started, method, first, second):
    a = agen()
    if started:
        print('    begin =>', outcome(begin, a), '|', passed())
    awaitable = method(a)
    for name, operation in (first, second):
        print('   ', name, '=>', outcome(operation, awaitable), '|', passed(), '|', attributes(a))
    other = a.__anext__()
    print('    anext =>', outcome(lambda o: o.send(None), other), '|', passed(), '|', attributes(a))
    del awaitable, other
    del a
    print('    deleted |', passed())


METHODS = [
    ('anext', lambda a: a.__anext__()),
    ('asend 9', lambda a: a.asend(9)),
    ('athrow', lambda a: a.athrow(KeyError('k'))),
    ('aclose', lambda a: a.aclose()),
]

import warnings
warnings.simplefilter('ignore')
sys.unraisablehook = note
for started in (False, True):
    for method in METHODS:
        for first in OPERATIONS:
            for second in SECOND:
                print('started' if started else 'fresh', '/', method[0], '/', first[0], '/', second[0])
                run(started, method[1], first, second)
'''

COROUTINES = {
    "coroutine_that_awaits": '''
async def body():
    x = await Pause('p')
    y = await Pause('q')
    return (x, y)


make = body
''',
    "coroutine_that_handles": '''
async def body():
    try:
        await Pause('p')
    except ValueError as error:
        visits.append('handled')
        await Pause('h')
    finally:
        visits.append('finally')
        await Pause('f')
    return 'end'


make = body
''',
    "coroutine_that_ignores_exit": '''
async def body():
    while True:
        try:
            await Pause('p')
        except BaseException as error:
            visits.append('ignored')
            if len(visits) > 9:
                raise


make = body
''',
    "coroutine_of_two_levels": '''
async def inner():
    try:
        return await Pause('p')
    finally:
        visits.append('inner ends')


async def body():
    try:
        return (await inner(), await inner())
    except ValueError:
        return 'handled'


make = body
''',
    "wrapper_of_a_coroutine": '''
async def body():
    try:
        x = await Pause('p')
    finally:
        visits.append('finally')
    return x


def make():
    return body().__await__()
''',
    "generator_marked_as_coroutine": '''
@types.coroutine
def body():
    try:
        x = yield 'p'
        y = yield from Pause('q').__await__()
    finally:
        visits.append('finally')
    return (x, y)


make = body
''',
    "coroutine_that_raises": '''
async def body():
    try:
        await Pause('p')
    finally:
        raise KeyError('k')


make = body
''',
}

GENERATORS = {
    "async_generator_plain": '''
async def agen():
    got = yield 1
    visits.append('got %r' % (got,))
    yield 2
''',
    "async_generator_that_awaits": '''
async def agen():
    await Pause('p')
    got = yield 1
    visits.append('got %r' % (got,))
    await Pause('q')
    yield 2
''',
    "async_generator_that_cleans_up": '''
async def agen():
    try:
        yield 1
        await Pause('p')
        yield 2
    except KeyError:
        visits.append('handled')
        yield 'h'
    finally:
        visits.append('finally')
        await Pause('f')
''',
    "async_generator_that_ignores_exit": '''
async def agen():
    n = 0
    while n < 6:
        try:
            n += 1
            yield n
        except BaseException as error:
            visits.append('ignored ' + type(error).__name__)
''',
    "async_generator_that_awaits_on_exit": '''
async def agen():
    try:
        yield 1
    except GeneratorExit:
        await Pause('p')
        yield 'late'
''',
}


FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'traces', 'corpus', 'programs',
                      'async_product')


def programs():
    for name, body in COROUTINES.items():
        title = 'Pairs of operations, fresh and started: %s.' % name.replace('_', ' ')
        yield name, title, body + COROUTINE_RUN
    for name, body in GENERATORS.items():
        title = 'Pairs of operations on each awaitable: %s.' % name.replace('_', ' ')
        yield name, title, body + AGEN_RUN


def main(arguments):
    checks = arguments == ['--check']
    stale = []
    for name, title, rest in programs():
        text = '# %s\n# Written by tests/programs/make_async_product.py.\n%s\n\n%s' % (
            title, COMMON.rstrip('\n'), rest)
        path = os.path.join(FOLDER, name + '.py')
        if checks:
            with open(path, encoding='utf-8') as file:
                if file.read() != text:
                    stale.append(path)
            continue
        os.makedirs(FOLDER, exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
    for path in stale:
        print('%s is not what make_async_product.py writes' % path)
    return 1 if stale else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
