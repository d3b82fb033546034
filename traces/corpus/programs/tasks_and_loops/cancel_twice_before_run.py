# A probe of asyncio: cancel twice before run.
# requires: 3.8
# time: virtual
from _probe import *
async def w():
    n = 0
    while n < 3:
        try: await asyncio.sleep(1); L('slept'); return n
        except asyncio.CancelledError: n += 1; L('cancel', n)
async def main():
    k = ct(w()); await tick(1); print(k.cancel(), k.cancel()); print('r', await k, k.cancelled())
run(main())
