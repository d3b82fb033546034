# send, throw, close and an error through one level of delegation.
def describe(error):
    """The type of an exception and its message."""
    if error is None:
        return 'None'
    text = str(error)
    return type(error).__name__ + (': ' + text if text else '')


def sub():
    try:
        x = (yield 1)
        print('sub got', x)
        y = (yield 2)
        print('sub got', y)
    except KeyError as e:
        print('sub caught', describe(e))
        return 'after throw'
    finally:
        print('sub finally')
    return 'normal'


def main():
    r = (yield from sub())
    print('value', r)
    try:
        yield from bad()
    except ZeroDivisionError as e:
        print('bubbled', describe(e))
    yield 'end'


def bad():
    yield 'b'
    1 / 0


it = main()
print(next(it))
print(it.send('x'))
print(it.send('y'))
print(next(it))
it = main()
next(it)
print(it.throw(KeyError('k')))
it.close()
it = main()
next(it)
it.close()
print('closed')
