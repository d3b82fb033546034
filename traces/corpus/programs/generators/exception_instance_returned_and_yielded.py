# Exceptions as values: yielded, sent, returned, never raised by that.
def body():
    sent = yield ValueError('yielded')
    print('sent', type(sent).__name__, sent.args)
    return KeyError('returned')


it = body()
print(repr(next(it)).replace(',)', ')'))
try:
    it.send(TypeError('sent'))
except StopIteration as stop:
    print(type(stop.value).__name__, stop.value.args, stop.args[0] is stop.value)
