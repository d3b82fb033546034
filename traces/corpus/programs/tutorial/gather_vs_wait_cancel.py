# A probe of the tutorial: gather vs wait cancel.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, d):
    try: await asyncio.sleep(d); L(n); return n
    except asyncio.CancelledError: L(n, 'cancelled'); raise
async def main():
    g = asyncio.gather(w('a', 1), w('b', 2)); await asyncio.sleep(0.5); g.cancel()
    try: await g
    except asyncio.CancelledError: L('gather cancelled')
    d, p = await asyncio.wait([ct(w('c', 1)), ct(w('d', 2))], timeout=1.5); L(len(d), len(p)); await asyncio.sleep(1)
run(main())
