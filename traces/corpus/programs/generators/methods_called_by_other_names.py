# Bound methods of a generator kept in variables, and the dunder methods called directly.
def body():
    received = yield 1
    while received != 'stop':
        received = yield 'got %r' % (received,)
    return 'stopped'


it = body()
send, throw, close = it.send, it.throw, it.close
print(it.__next__(), send('a'), it.__next__())
print(type(it).__next__(it), type(it).send(it, 'b'))
try:
    throw(ValueError('through a name'))
except ValueError as error:
    print(error)
print(close(), close())
print([name for name in ('send', 'throw', 'close', '__next__', '__iter__', '__del__') if hasattr(it, name)])
print(send.__name__, type(it).__name__)
