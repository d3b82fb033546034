# A probe of asyncio: reentrant task enter.
# requires: 3.8
from _probe import *
loop = VLoop()
def cb():
    k = c()
    t('set_event_loop in callback ok', asyncio.set_event_loop, loop); t('running', lambda: asyncio._get_running_loop() is loop); k.close(); loop.stop()
async def c(): pass
loop.call_soon(cb); loop.run_forever(); t('after', asyncio._get_running_loop); loop.close()
