# A probe of asyncio: wait modes.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, d): await asyncio.sleep(d); return n
async def bad(d): await asyncio.sleep(d); raise ValueError('v')
async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        ts = [ct(w('a', 1)), ct(bad(2)), ct(w('c', 3))]
        s = now(); d, p = await asyncio.wait(ts, return_when=mode); L(mode, sorted(ts.index(x) for x in d), sorted(ts.index(x) for x in p)); 
        await asyncio.wait(ts); [x.exception() for x in ts]
    ts = [ct(w('a', 1)), ct(w('b', 5))]; d, p = await asyncio.wait(ts, timeout=2); L('timeout', len(d), len(p), [x.cancelled() for x in p])
    d, p = await asyncio.wait(ts, timeout=0); L('timeout 0', len(d), len(p)); await asyncio.wait(ts)
    for bad_ in ((), 5, ts[0]):
        try: await asyncio.wait(bad_)
        except BaseException as e: print(E(e))
    try: await asyncio.wait(ts, return_when='x')
    except ValueError as e: print(E(e))
run(main())
