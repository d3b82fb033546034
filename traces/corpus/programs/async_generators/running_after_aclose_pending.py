# A probe of async generators: running after aclose pending.
from _probe import *
async def g():
    try: yield 1
    finally: await Y('cleanup'); print('cleanup done')
a = g(); t('first', a.asend(None).send, None)
c = a.aclose(); t('aclose', c.send, None)
t('asend while closing', a.asend(None).send, None); t('aclose while closing', a.aclose().send, None)
t('aclose end', c.send, None); t('after', a.asend(None).send, None)
