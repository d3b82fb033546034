# A probe of asyncio: gather cancel outer.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n):
    try: await asyncio.sleep(10)
    except asyncio.CancelledError as e: L(n, 'cancelled', e.args); raise
async def outer(re_): return await asyncio.gather(w('a'), w('b'), return_exceptions=re_)
async def main():
    for re_ in (False, True):
        k = ct(outer(re_)); await asyncio.sleep(1); k.cancel()
        try: r = await k; print('r', r)
        except asyncio.CancelledError as e: L('outer cancelled', e.args)
    g = asyncio.gather(w('c'), w('d')); await asyncio.sleep(1); print(g.cancel())
    try: await g
    except asyncio.CancelledError: L('g cancelled', g.cancelled())
run(main())
