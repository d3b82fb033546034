# A probe of async generators: athrow object throw close.
from _probe import *
async def g():
    try: yield 1
    except ValueError: await Y('w'); yield 'x'
    finally: print('fin')
def mk():
    a = g()
    try: a.asend(None).send(None)
    except StopIteration: pass
    return a
a = mk(); s = a.athrow(ValueError('v')); t('send', s.send, None); t('throw', s.throw, KeyError('k')); t('reuse', s.send, None)
a = mk(); s = a.athrow(ValueError('v')); t('close fresh', s.close); t('send', s.send, None); t('gen', a.asend(None).send, None)
a = mk(); s = a.aclose(); t('throw fresh aclose', s.throw, KeyError('k')); t('reuse', s.send, None); t('gen', a.asend(None).send, None)
a = mk(); s = a.athrow(ValueError('v')); t('send non-none fresh', s.send, 5); t('then', s.send, None)
