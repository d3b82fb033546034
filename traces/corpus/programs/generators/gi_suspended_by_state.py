# gi_suspended (3.11) in each state.
def g():
    print('run', getattr(it, 'gi_suspended', 'n/a'))
    yield 1


it = g()
print(getattr(it, 'gi_suspended', 'n/a'))
next(it)
print(getattr(it, 'gi_suspended', 'n/a'))
list(it)
print(getattr(it, 'gi_suspended', 'n/a'))
