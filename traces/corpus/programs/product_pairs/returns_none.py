# Every two operations, one after the other, for a body that returns without a value.
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
    visits.append(place)
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


def shape():
    visit('a')
    if (yield 1) is None:
        return
    yield 2


if hasattr(sys, 'unraisablehook'):
    sys.unraisablehook = note
for start in ('created', 'first'):
    for first, one in OPERATIONS:
        print(start, first)
        for second, other in OPERATIONS:
            if first == 'del':
                continue
            holder = [shape()]
            if start == 'first':
                outcome(BY_NAME['next'], holder)
            passed()
            print('  %s, %s' % (outcome(one, holder), state(holder)), '|', passed(), end=' ')
            print('| %s: %s, %s' % (second, outcome(other, holder), state(holder)), '|', passed(), end=' ')
            holder.clear()
            print('|', passed())
