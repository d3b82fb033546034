# Arguments of a call die after it returned or raised, when the caller held no other reference.
def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def started(name):
    it = body(name)
    next(it)
    return it


def takes(*args, **kwargs):
    print('called with', len(args), sorted(kwargs))
    return 'value'


print(takes(started('positional')))
print(takes(key=started('keyword')))
print(takes(*[started('starred')]))


def drops(it):
    print('before del')
    del it
    print('after del')


drops(started('deleted inside'))
it = started('held outside')
drops(it)
print('still held')
del it


def fails(it):
    raise ValueError('failed')


try:
    fails(started('to one that fails'))
except ValueError:
    print('handling')
print('end')
