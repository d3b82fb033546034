# A probe of asyncio: uncancel before delivery.
# requires: 3.11
# time: virtual
from _probe import *
async def w():
    print('w runs'); await asyncio.sleep(0); print('after sleep'); return 'ok'
async def main():
    k = asyncio.create_task(w()); k.cancel(); print('uncancel', k.uncancel())
    try: print('r', await k)
    except asyncio.CancelledError: print('cancelled anyway')
    async def s():
        t = current_task(); t.cancel(); t.uncancel()
        try: await asyncio.sleep(0); print('no delivery')
        except asyncio.CancelledError: print('delivered')
    await asyncio.create_task(s())
run(main())
