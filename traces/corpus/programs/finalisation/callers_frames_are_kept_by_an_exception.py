# An exception that a suspended generator holds keeps its callers' frames alive, and by them the generator.
import gc


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def close(self):
        raise KeyError('close')


def body():
    try:
        yield from Delegate()
    except KeyError as error:
        yield 'holding the exception'
    finally:
        print('finally')


def call(operation):
    try:
        print(operation())
    except RuntimeError as error:
        print('RuntimeError:', error)


gc.disable()
it = body()
next(it)
try:
    it.close()
except RuntimeError as error:
    print('RuntimeError:', error)
print('closed from the module')
it = None
print('dropped')
it = body()
next(it)
call(it.close)
print('closed from a function whose local is the bound method')
it = None
print('dropped')
gc.collect()
print('collected')
