# A probe of async generators: asend send value first.
from _probe import *
async def g():
    x = yield 1; print('x', x)
    x = yield 2; print('x', x); yield 3
a = g(); t('1', a.asend(None).send, None)
t('asend(A).send(None)', a.asend('A').send, None)
t('asend(A).send(B)', a.asend('A').send, 'B')
