# A delegate with its own send, throw and close gets the caller's very arguments.
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


class It:

    def __init__(s):
        s.n = 0

    def __iter__(s):
        print('  __iter__')
        return s

    def __next__(s):
        print('  __next__')
        s.n += 1
        return s.n

    def send(s, v):
        print('  send', v)
        s.n += 1
        return s.n

    def throw(s, *a):
        print('  throw', len(a), [x if isinstance(x, type) else describe(x) for x in a])
        s.n += 1
        return s.n

    def close(s):
        print('  close')


def g():
    try:
        r = (yield from It())
        print('r', r)
    except BaseException as e:
        print('g saw', describe(e))
        raise


it = g()
attempt('next', next, it)
attempt('send(None)', it.send, None)
attempt('send(7)', it.send, 7)
attempt('throw inst', it.throw, ValueError('v'))
attempt('throw type', it.throw, ValueError)
attempt('throw type,val', it.throw, ValueError, 'v')
attempt('throw type,val,tb', it.throw, ValueError, 'v', None)
attempt('throw(1)', it.throw, 1)
attempt('throw(None)', it.throw, None)
attempt('close', it.close)
