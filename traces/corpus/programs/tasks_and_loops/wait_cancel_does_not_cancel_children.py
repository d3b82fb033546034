# A probe of asyncio: wait cancel does not cancel children.
# requires: 3.8
# time: virtual
from _probe import *
async def w(): await asyncio.sleep(5); L('child done')
async def main():
    k = ct(w()); o = ct(asyncio.wait([k])); await asyncio.sleep(1); o.cancel()
    try: await o
    except asyncio.CancelledError: L('wait cancelled', st(k))
    await k
run(main())
