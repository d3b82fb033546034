# A probe of async generators: running aclose.
from _probe import *
async def g():
    try: await Y('w'); yield 1
    finally: print('fin')
a = g(); s1 = a.asend(None); c = a.aclose()
t('s1', s1.send, None); t('aclose', c.send, None); t('s1', s1.send, None)
c2 = a.aclose(); t('aclose2', c2.send, None)
with unraisable(): del a, s1, c, c2; gc.collect()
