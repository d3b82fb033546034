# A probe of asyncio: ensure future.
# requires: 3.8
from _probe import *
class Aw:
    def __await__(s):
        yield; return 'aw'
async def c(): return 'c'
async def main():
    loop = asyncio.get_event_loop(); f = loop.create_future(); print(asyncio.ensure_future(f) is f)
    k = asyncio.ensure_future(c()); print(type(k).__name__, asyncio.ensure_future(k) is k, await k)
    k = asyncio.ensure_future(Aw()); print(type(k).__name__, await k)
    for x in (5, (i for i in ())):
        try: asyncio.ensure_future(x); print('ok')
        except TypeError as e: print(E(e))
    await tick(1)
run(main())
