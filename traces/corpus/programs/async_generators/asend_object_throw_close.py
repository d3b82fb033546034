# A probe of async generators: asend object throw close.
from _probe import *
async def g():
    try: await Y('w')
    except ValueError as e: print('caught in await', E(e)); yield 'recovered'
    yield 'item'
a = g(); s = a.asend(None); s.send(None); t('throw', s.throw, ValueError('v')); t('next', a.asend(None).send, None)
a = g(); s = a.asend(None); t('throw fresh', s.throw, KeyError('k')); t('reuse', s.send, None); t('gen next', a.asend(None).send, None)
a = g(); s = a.asend(None); s.send(None); t('close', s.close); t('reuse', s.send, None); t('gen', a.asend(None).send, None)
a = g(); s = a.asend(None); t('close fresh', s.close); t('send', s.send, None); t('gen', a.asend(None).send, None)
