# A probe of asyncio: cancel vs future result same tick.
# requires: 3.8
# time: virtual
from _probe import *
async def w(f):
    try: r = await f; print('got', r); await asyncio.sleep(0); print('after')
    except asyncio.CancelledError: print('cancelled'); raise
async def main():
    loop = asyncio.get_event_loop()
    for order in ('result,cancel', 'cancel,result'):
        f = loop.create_future(); k = ct(w(f)); await tick(1)
        if order == 'result,cancel': f.set_result(1); print(order, k.cancel())
        else:
            print(order, k.cancel())
            if not f.done(): f.set_result(1)
            print('future', st(f))
        await tick(3); print(st(k))
run(main())
