# Every operation in every state while the caller handles an exception, for a delegate with send, throw and close.
# Written by tests/programs/make_product.py.
import inspect
import sys

visits = []
armed = []


def chain(error):
    """An exception with its context and its cause, innermost last."""
    text = type(error).__name__ + (repr(error.args) if error.args else '')
    if error.__cause__ is not None:
        text += ' from ' + chain(error.__cause__)
    elif error.__context__ is not None:
        text += ' after ' + chain(error.__context__)
    return text


def outcome(operation, holder):
    """What an operation gives, as text."""
    try:
        return repr(operation(holder))
    except BaseException as error:
        return chain(error)


def visit(place):
    """A body calls this on its way; an armed operation is then tried on the running generator."""
    visits.append(place + ':' + type(sys.exc_info()[1]).__name__)
    if armed:
        visits.append('<' + outcome(*armed.pop()) + '>')


def note(report):
    """Stands for sys.unraisablehook, where there is one."""
    visits.append('unraisable ' + chain(report.exc_value))


def passed():
    """The places visited since the last call."""
    places = ' '.join(visits)
    del visits[:]
    return places


def loop(holder):
    return [item for item in holder[0]]


def three(holder):
    items = []
    for item in holder[0]:
        items.append(item)
        if len(items) == 3:
            break
    return items


def attributes(holder):
    generator = holder[0]
    delegate = generator.gi_yieldfrom
    return (generator.gi_running, generator.gi_frame is None, type(delegate).__name__,
            generator.gi_code.co_name, getattr(generator, 'gi_suspended', 'no such attribute'))


def state(holder):
    return inspect.getgeneratorstate(holder[0])[4:] if holder else 'gone'


OPERATIONS = [
    ('next', lambda holder: next(holder[0])),
    ('send None', lambda holder: holder[0].send(None)),
    ('send 7', lambda holder: holder[0].send(7)),
    ('throw class', lambda holder: holder[0].throw(ValueError)),
    ('throw instance', lambda holder: holder[0].throw(ValueError('v'))),
    ('throw exit', lambda holder: holder[0].throw(GeneratorExit)),
    ('throw stop', lambda holder: holder[0].throw(StopIteration('s'))),
    ('close', lambda holder: holder[0].close()),
    ('del', lambda holder: holder.clear()),
    ('list', loop),
]
BY_NAME = dict(OPERATIONS)


class Delegate:
    """Counts to three; what it has beside __next__ is the point of this shape."""

    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        visit('__next__')
        self.count += 1
        if self.count > 3:
            raise StopIteration('done')
        return self.count

    def send(self, value):
        visit('send')
        return 'sent %r' % (value,)

    def throw(self, *details):
        visit('throw/%d' % len(details))
        return 'thrown'

    def close(self):
        visit('close')
        return 'discarded'


def shape():
    visit('start')
    result = yield from Delegate()
    visit('result=%r' % (result,))
    yield 'after'
    return result


STATES = [
    ('created', []),
    ('first', ['next']),
    ('second', ['next', 'next']),
    ('third', ['next', 'next', 'next']),
    ('thrown into', ['next', 'throw instance']),
    ('thrown later', ['next', 'next', 'throw instance']),
    ('exit thrown', ['next', 'throw exit']),
    ('closed', ['next', 'close']),
    ('closed fresh', ['close']),
    ('exhausted', ['list']),
]

if hasattr(sys, 'unraisablehook'):
    sys.unraisablehook = note
for where, path in STATES:
    print(where)
    for name, operation in OPERATIONS:
        holder = [shape()]
        for step in path:
            outcome(BY_NAME[step], holder)
        passed()
        try:
            raise LookupError('caller')
        except LookupError:
            text = outcome(operation, holder)
            kept = chain(sys.exc_info()[1])
            print('  %s: %s |' % (name, text), passed(), '|', state(holder), '|', kept, end=' ')
            holder.clear()
            print('|', passed())
