# send, throw and close of a delegate are looked up on the object, __next__ on its type.
class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return '__next__ of the class'


def body(delegate):
    try:
        yield from delegate
    except ValueError:
        yield 'raised in the body'


delegate = Delegate()
delegate.__next__ = lambda: '__next__ of the instance'
it = body(delegate)
print(next(it), next(it))
delegate.send = lambda value: 'send of the instance'
print(it.send(1))
delegate.throw = lambda *details: 'throw of the instance'
print(it.throw(ValueError))
del delegate.throw
print(it.throw(ValueError))
delegate.close = lambda: print('close of the instance')
it = body(delegate)
next(it)
it.close()
delegate.close = None
it = body(delegate)
next(it)
try:
    it.close()
except TypeError as error:
    print('TypeError', error)
