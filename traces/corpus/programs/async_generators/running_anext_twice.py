# A probe of async generators: running anext twice.
from _probe import *
async def g():
    await Y('w'); yield 1
    await Y('w2'); yield 2
a = g(); s1, s2 = a.asend(None), a.asend(None)
t('s1', s1.send, None); t('s2', s2.send, None); t('s1', s1.send, None); t('s2 again', s2.send, None); t('s2 again', s2.send, None)
