# A probe of async generators: not sync.
from _probe import *
async def g(): yield 1
async def aw(a): await a
a = g(); t('iter', iter, a); t('next', next, a); t('await', lambda: drive(aw(a)))
print([n for n in ('__aiter__', '__anext__', 'asend', 'athrow', 'aclose', '__await__', '__iter__', 'send', 'close') if hasattr(a, n)])
