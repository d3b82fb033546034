# A probe of asyncio, its beginning and end: finalisation order.
# requires: 3.8
# time: virtual
from _probe import *
async def bg(n):
    try: await asyncio.sleep(100)
    except asyncio.CancelledError: L(n, 'cancelled'); await asyncio.sleep(1); L(n, 'cleaned'); raise
    finally: L(n, 'finally')
async def ag():
    try: yield 1
    finally: L('agen finally')
async def main():
    global a; a = ag(); await a.__anext__()
    global ts; ts = [ct(bg('t1'))]; await tick(1); L('main returns'); return 'R'
class ML(VLoop):
    async def shutdown_asyncgens(self): print('shutdown_asyncgens'); await super().shutdown_asyncgens()
    if hasattr(VLoop, 'shutdown_default_executor'):
        async def shutdown_default_executor(self, *a): print('shutdown_default_executor'); await super().shutdown_default_executor(*a)
    def close(self): print('close'); super().close()
asyncio.events.new_event_loop = ML
print(asyncio.run(main()))
print([st(k) for k in ts]); t('get_event_loop after run', lambda: asyncio.get_event_loop() and 'loop')
