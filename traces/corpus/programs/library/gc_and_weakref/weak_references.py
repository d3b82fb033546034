# weakref: references, callbacks, proxies, WeakValueDictionary, finalize.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name


thing = Thing('a')
ref = weakref.ref(thing, lambda r: print('callback', r is ref))
print(ref() is thing, weakref.getweakrefcount(thing))
del thing
print(ref())
thing = Thing('b')
proxy = weakref.proxy(thing)
print(proxy.name)
finalizer = weakref.finalize(thing, print, 'finalized', 'b')
print(finalizer.alive)
del thing
print(finalizer.alive)
try:
    proxy.name
except ReferenceError:
    print('ReferenceError')
table = weakref.WeakValueDictionary()
kept = table['k'] = Thing('kept')
print(len(table), table['k'].name)
del kept
print(len(table), table.get('k'))
a, b = Thing('cycle'), Thing('cycle')
a.other, b.other = b, a
ref = weakref.ref(a)
del a, b
gc.collect()
print(ref())
for value in (5, 'text', (1,)):
    try:
        weakref.ref(value)
    except TypeError:
        print('TypeError')
