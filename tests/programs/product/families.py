"""The three families of the product: what each program does with the generators of its shape."""

MORE_OPERATIONS = '''\
    ('throw three', lambda holder: holder[0].throw(ValueError, 'v', None)),
    ('throw exit', lambda holder: holder[0].throw(GeneratorExit)),
    ('throw stop', lambda holder: holder[0].throw(StopIteration('s'))),
    ('throw text', lambda holder: holder[0].throw('text')),
    ('throw value twice', lambda holder: holder[0].throw(ValueError('v'), 'w')),
    ('close', lambda holder: holder[0].close()),
    ('del', lambda holder: holder.clear()),
    ('for', three),
    ('list', loop),
    ('attributes', attributes),
    ('state', state),
'''

FEWER_OPERATIONS = '''\
    ('throw exit', lambda holder: holder[0].throw(GeneratorExit)),
    ('throw stop', lambda holder: holder[0].throw(StopIteration('s'))),
    ('close', lambda holder: holder[0].close()),
    ('del', lambda holder: holder.clear()),
    ('list', loop),
'''

STATES = '''\
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
'''

OPERATION_BY_STATE = STATES + '''
if hasattr(sys, 'unraisablehook'):
    sys.unraisablehook = note
for where, path in STATES:
    for name, operation in OPERATIONS:
        holder = [shape()]
        reached = [outcome(BY_NAME[step], holder) for step in path]
        if name == 'next':
            print('%s: %s | %s' % (where, ', '.join(reached), passed()))
        passed()
        print('  %s: %s |' % (name, outcome(operation, holder)), passed(), '|', state(holder), end=' ')
        holder.clear()
        print('|', passed())
for where, path in STATES[:3]:
    print('running after', where)
    for name, operation in OPERATIONS:
        holder = [shape()]
        for step in path:
            outcome(BY_NAME[step], holder)
        passed()
        armed.append((operation, holder))
        print('  %s: %s |' % (name, outcome(BY_NAME['next'], holder)), passed(), '|', state(holder), end=' ')
        del armed[:]
        holder.clear()
        print('|', passed())
'''

PAIRS = '''\
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
'''

IN_HANDLER = STATES + '''
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
'''

# folder: (what the comment at the top says, what visit() adds, the operations, the rest of the program)
FAMILIES = {
    'product': ('Every operation in every state, re-entrant ones too', '', MORE_OPERATIONS, OPERATION_BY_STATE),
    'product_pairs': ('Every two operations, one after the other', '', FEWER_OPERATIONS, PAIRS),
    'product_in_handler': ('Every operation in every state while the caller handles an exception',
                           " + ':' + type(sys.exc_info()[1]).__name__", FEWER_OPERATIONS, IN_HANDLER),
}
