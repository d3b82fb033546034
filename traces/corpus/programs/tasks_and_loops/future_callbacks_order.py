# A probe of asyncio: future callbacks order.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    loop = asyncio.get_event_loop(); f = loop.create_future()
    f.add_done_callback(lambda f: print('cb1', f.result())); f.add_done_callback(lambda f: print('cb2'))
    async def w(n): print(n, await f)
    a, b = ct(w('w1')), ct(w('w2')); await asyncio.sleep(0)
    f.add_done_callback(lambda f: print('cb3'))
    f.set_result('R'); print('set'); loop.call_soon(print, 'after set'); f.add_done_callback(lambda f: print('late cb')); await asyncio.sleep(0); print('tick'); await tick(2)
run(main())
