# A probe of asyncio: cancel converts exception.
# requires: 3.8
# time: virtual
from _probe import *
async def w():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: raise ValueError('on cancel')
async def w2():
    try: await asyncio.sleep(10)
    finally: raise KeyError('in finally')
async def main():
    for f in (w, w2):
        k = ct(f()); await tick(1); k.cancel()
        try: await k
        except BaseException as e: print(chain(e), k.cancelled())
run(main())
