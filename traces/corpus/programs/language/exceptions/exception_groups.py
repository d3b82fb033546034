# Exception groups: making, splitting, except*, nesting and what is raised again.
# requires: 3.11
def show(group, indent=0):
    print('  ' * indent + type(group).__name__, group.args[0])
    for error in getattr(group, 'exceptions', ()):
        show(error, indent + 1)


group = ExceptionGroup('outer', [ValueError('v'), ExceptionGroup('inner', [KeyError('k'), ValueError('w')]), OSError('o')])
show(group)
matched, rest = group.split(ValueError)
show(matched)
show(rest)
print(group.subgroup(IndexError), len(group.exceptions), str(group))
try:
    try:
        raise group
    except* ValueError as error:
        print('values', len(error.exceptions))
    except* KeyError as error:
        print('keys')
    else:
        print('never')
    finally:
        print('finally')
except* OSError as error:
    show(error)
try:
    try:
        raise ValueError('naked')
    except* ValueError as error:
        show(error)
        raise KeyError('new')
except* KeyError as error:
    show(error)
try:
    ExceptionGroup('empty', [])
except ValueError as error:
    print(error)
