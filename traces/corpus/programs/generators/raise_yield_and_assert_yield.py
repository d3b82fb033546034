# raise, assert, return and with whose operand is a yield.
def body():
    try:
        raise (yield 'what to raise')
    except ValueError as error:
        print('raised', error)
    try:
        assert (yield 'is it true'), (yield 'message')
    except AssertionError as error:
        print('assertion', error)
    with (yield 'a manager') as value:
        print('inside', value)
    for item in (yield 'an iterable'):
        print('item', item)
    while (yield 'again?'):
        print('once more')
    return (yield 'last')


class Manager:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *details):
        print('left')


it = body()
for answer in (None, ValueError('sent'), False, 'said so', Manager(), [1, 2], True, False):
    print(it.send(answer))
try:
    it.send('result')
except StopIteration as stop:
    print(stop.value)
