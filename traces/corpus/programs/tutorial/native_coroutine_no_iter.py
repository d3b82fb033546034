# A probe of the tutorial: native coroutine no iter.
# requires: 3.8
from _probe import *
async def c(): return 1
@types.coroutine
def gc_(): yield
k = c()
print([n for n in ('__iter__', '__next__', '__await__', 'send', 'throw', 'close') if hasattr(k, n)], [n for n in ('__iter__', '__next__', '__await__') if hasattr(gc_(), n)])
def plain(): yield from k
t('yield from in plain generator', next, plain()); k.close()
print(inspect.iscoroutine(k), isinstance(k, types.GeneratorType), isinstance(gc_(), types.GeneratorType))
