# A probe of the tutorial: send throw close return.
# requires: 3.8
from _probe import *
def g():
    r = []
    while True:
        try:
            x = yield len(r)
            if x is None: break
            r.append(x)
        except ValueError: r.clear()
        except GeneratorExit: print('closing', r); raise
    return r
it = g(); print(next(it), it.send('a'), it.send('b')); print('throw', it.throw(ValueError)); it.send('c')
try: next(it)
except StopIteration as e: print('value', e.value)
it = g(); next(it); print(it.close())
