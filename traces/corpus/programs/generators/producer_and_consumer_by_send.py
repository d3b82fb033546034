# The classic consumer that is driven by send() and closed by its producer.
def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def attempt(label, function, *args):
    """Call a function and print what came back or what was raised."""
    try:
        result = function(*args)
    except BaseException as error:
        if isinstance(error, StopIteration):
            print(label, '!! StopIteration value=%r' % (error.value,))
        else:
            print(label, '!!', describe(error))
        return None
    print(label, '->', repr(result))
    return result


def consumer():
    r = ''
    while True:
        n = (yield r)
        if not n:
            return
        print('consume', n)
        r = '200 OK'


c = consumer()
c.send(None)
for n in range(1, 4):
    print('produce', n, c.send(n))
c.close()
attempt('send after close', c.send, 1)
