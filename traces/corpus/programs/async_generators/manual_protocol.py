# A probe of async generators: manual protocol.
from _probe import *
async def g():
    await Y('wait'); yield 'item'; await Y('wait2')
a = g(); s = a.asend(None); print(type(s).__name__, iter(s) is s, hasattr(s, '__await__'))
t('send', s.send, None); t('send', s.send, 'r'); t('reuse', s.send, None)
s = a.__anext__(); print(type(s).__name__); t('next', next, s); t('next', next, s); t('reuse', next, s)
c = a.aclose(); print(type(c).__name__); t('send', c.send, None); t('reuse', c.send, None)
