# A weak reference to a generator is cleared and its callback called before the finally block runs.
import weakref


class Local:
    pass


def body():
    local = Local()
    watch.append(weakref.ref(local, lambda ref: print('local died')))
    try:
        yield 1
    finally:
        print('finally')
    print('not reached')


watch = []
it = body()
ref = weakref.ref(it, lambda ref: print('generator died', ref() is None))
next(it)
print(ref() is it)
del it
print('deleted', ref() is None)
it = body()
ref = weakref.ref(it, lambda ref: print('generator died', ref() is None))
next(it)
it.close()
print('closed', ref() is it)
del it
print('deleted')
