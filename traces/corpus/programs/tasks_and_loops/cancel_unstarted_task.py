# A probe of asyncio: cancel unstarted task.
# requires: 3.8
# time: virtual
from _probe import *
warnlog((RuntimeWarning,))
async def w():
    try: print('started'); await asyncio.sleep(1)
    except asyncio.CancelledError: print('cancel inside'); raise
async def main():
    k = ct(w()); print(k.cancel(), st(k))
    try: await k
    except asyncio.CancelledError: print('cancelled', st(k))
run(main())
