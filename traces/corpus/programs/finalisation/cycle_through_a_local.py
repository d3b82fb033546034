# A generator whose local refers to itself is closed by gc.collect() alone.
import gc


def body():
    me = yield 'ready'
    try:
        yield 'holding myself'
    finally:
        print('finally in collection')


gc.disable()
it = body()
next(it)
print(it.send(it))
del it
print('deleted, not closed')
gc.collect()
print('collected')
it = body()
next(it)
it.send(it)
it.close()
del it
print('one closed by hand leaves nothing to do')
gc.collect()
