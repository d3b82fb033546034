# Delegating to an exhausted generator gives None at once.
def inner():
    yield 1
    return 'ret'


i = inner()
list(i)


def outer():
    r = (yield from i)
    print('r', r)
    yield 'end'


print(list(outer()))
