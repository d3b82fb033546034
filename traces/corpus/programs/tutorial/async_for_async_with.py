# A probe of the tutorial: async for async with.
# requires: 3.8
# time: virtual
from _probe import *
class Res:
    async def __aenter__(s): L('enter'); await asyncio.sleep(1); return s
    async def __aexit__(s, *a): L('exit', a[0]); await asyncio.sleep(1)
class Count:
    def __init__(s, n): s.n = n
    def __aiter__(s): return s
    async def __anext__(s):
        if not s.n: raise StopAsyncIteration
        s.n -= 1; await asyncio.sleep(1); return s.n
async def main():
    async with Res(): L('body')
    async for x in Count(2): L(x)
    else: L('else')
    try:
        for x in Count(1): pass
    except TypeError as e: print(E(e))
    try:
        with Res(): pass
    except (TypeError, AttributeError) as e: print(type(e).__name__)
run(main())
