# A probe of asyncio: call soon coroutine rejected.
# requires: 3.8
from _probe import *
async def c(): pass
def go(debug):
    loop = VLoop(); loop.set_debug(debug); k = c()
    t('call_soon coroutine func debug=%s' % debug, lambda: bool(loop.call_soon(c))); t('call_soon coroutine', lambda: bool(loop.call_soon(k))); k.close()
    t('call_soon non-callable', lambda: bool(loop.call_soon(5))); loop.close()
go(False); go(True)
