# __del__: by refcount at once, by collection in cycles, errors are ignored, resurrection happens once.
import gc
import sys


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Failing:
    def __del__(self):
        raise ValueError('in del')


class Phoenix:
    saved = []

    def __del__(self):
        print('rising')
        Phoenix.saved.append(self)


if hasattr(sys, 'unraisablehook'):
    sys.unraisablehook = lambda details: print('unraisable', type(details.exc_value).__name__)
thing = Thing('a')
thing = Thing('b')
del thing
Thing('temporary')
items = [Thing(n) for n in range(3)]
items.pop(0)
items = None
gc.disable()
cycle = Thing('cycle')
cycle.me = cycle
del cycle
print('still there')
gc.collect()
failing = Failing()
del failing
phoenix = Phoenix()
del phoenix
Phoenix.saved.pop()
print('not again')
