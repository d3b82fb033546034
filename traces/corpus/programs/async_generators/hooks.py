# A probe of async generators: hooks.
from _probe import *
def fi(a): print('firstiter', m(repr(a)))
def fz(a): print('finalizer', m(repr(a)))
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(firstiter=fi, finalizer=fz)
async def g():
    try: yield 1
    finally: print('fin')
a = g(); print('created'); s = a.__anext__(); print('anext created'); t('send', s.send, None); s = None
s = a.asend(None); s = None; del a; print('deleted')
a = g(); del a; print('fresh deleted')
a = g(); x = a.aclose(); print('aclose created'); t('send', x.send, None)
a = g(); x = a.athrow(ValueError('v')); print('athrow created'); t('send', x.send, None)
a = g(); t('s', a.asend(None).send, None); t('end', a.asend(None).send, None); del a; print('finished deleted')
sys.set_asyncgen_hooks(None, None); print(sys.get_asyncgen_hooks())
t('bad', sys.set_asyncgen_hooks, 5)
