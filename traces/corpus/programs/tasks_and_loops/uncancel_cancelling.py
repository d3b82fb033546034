# A probe of asyncio: uncancel cancelling.
# requires: 3.11
# time: virtual
from _probe import *
async def w():
    me = current_task()
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: print('cancelling', me.cancelling(), 'uncancel', me.uncancel(), me.uncancel(), me.cancelling())
    await asyncio.sleep(1); return 'ok'
async def main():
    k = asyncio.create_task(w()); await tick(1); print(k.cancelling(), k.cancel(), k.cancel(), k.cancelling()); print(await k, k.cancelling(), k.cancelled())
    k.cancel(); print('finished', k.cancelling())
run(main())
