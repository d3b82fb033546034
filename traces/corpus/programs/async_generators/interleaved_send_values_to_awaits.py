# A probe of async generators: interleaved send values to awaits.
from _probe import *
async def g():
    x = yield 'first'; print('x', x); r = await Y('aw'); print('r', r); z = yield 'second'; print('z', z)
a = g(); t('1', a.asend(None).send, None); s = a.asend('X'); t('2', s.send, 'ignored?'); 
s = a.asend('Z'); t('3', s.send, None); t('4', s.send, 'R')
