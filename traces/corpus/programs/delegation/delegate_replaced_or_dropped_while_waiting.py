# The delegating generator holds its delegate; names outside do not matter, nor does rebinding a method.
class Delegate:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        return self

    def __next__(self):
        return self.name

    def __del__(self):
        print('released', self.name)


def body(delegate):
    holder = [delegate]
    del delegate
    yield from holder.pop()
    yield 'after'


delegate = Delegate('first')
it = body(delegate)
print(next(it))
delegate = Delegate('second')
print(next(it), next(it))
try:
    it.throw(KeyError)
except KeyError:
    print('thrown')
del it
print('end')
delegate = None
