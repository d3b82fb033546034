# A probe of asyncio: get running loop.
# requires: 3.8
from _probe import *
warnlog((DeprecationWarning,))
f = getattr(asyncio, 'get_running_loop', None)
if f is None: print('no get_running_loop')
else:
    t('outside', f)
    async def main(): print(f() is asyncio.get_event_loop())
    run(main())
def x():
    try: l = asyncio.get_event_loop(); l.close(); return 'a loop'
    finally: pass
asyncio.set_event_loop(None)
t('get_event_loop after set None', x)
