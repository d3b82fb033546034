# A probe of asyncio: gather outside loop.
# requires: 3.8
from _probe import *
warnlog((DeprecationWarning,))
async def c(): return 1
loop = VLoop(); asyncio.set_event_loop(None)
k = c()
try: g = asyncio.gather(k); print('ok', loop.run_until_complete(g))
except BaseException as e: print(re.sub("'[A-Za-z-]+Thread[^']*'", "'T'", E(e))); k.close()
t('empty', lambda: type(asyncio.gather()).__name__)
asyncio.set_event_loop(loop); k = c()
try: g = asyncio.gather(k); print('ok', loop.run_until_complete(g))
except BaseException as e: print(E(e)); k.close()
loop.close()
