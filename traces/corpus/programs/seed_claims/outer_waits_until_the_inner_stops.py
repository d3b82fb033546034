# Claim: the delegating generator stays suspended until StopIteration of the sub-generator wakes it.
def sub():
    for number in (1, 2, 3):
        print('  sub', number)
        yield number
    return 'done'


def outer():
    print('outer waits')
    result = yield from sub()
    print('outer woken with', result)
    yield 'outer again'


it = outer()
for item in it:
    print(item, 'delegating to', type(it.gi_yieldfrom).__name__)
