# A probe of asyncio: raise cancelled manually.
# requires: 3.8
from _probe import *
async def w(): raise asyncio.CancelledError('manual')
async def main():
    k = ct(w())
    try: await k
    except asyncio.CancelledError as e: print(k.cancelled(), e.args, chain(e))
    f = asyncio.get_event_loop().create_future(); f.set_exception(asyncio.CancelledError('set')); print(f.cancelled())
    try: await f
    except asyncio.CancelledError as e: print(e.args)
run(main())
