# A probe of asyncio: run until complete future.
# requires: 3.8
# time: virtual
from _probe import *
warnlog((DeprecationWarning,))
loop = VLoop(); asyncio.set_event_loop(loop)
f = loop.create_future(); loop.call_later(3, f.set_result, 'R'); print(loop.run_until_complete(f), loop.time())
t('non awaitable', loop.run_until_complete, 5)
async def c(): loop.stop(); await asyncio.sleep(1); return 'x'
k = c(); t('stopped early', loop.run_until_complete, k)
async def n(): t('nested', loop.run_until_complete, asyncio.sleep(0)); t('nested forever', loop.run_forever)
import warnings; warnings.simplefilter('ignore')
loop.run_until_complete(n())
loop.close(); t('closed', loop.run_until_complete, f); print(loop.is_closed()); t('call_soon closed', loop.call_soon, print); loop.close()
