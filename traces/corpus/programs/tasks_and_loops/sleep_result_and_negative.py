# A probe of asyncio: sleep result and negative.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    print(await asyncio.sleep(1, 'res'), await asyncio.sleep(0, 'r0'), await asyncio.sleep(-5, 'neg')); L('end')
    for bad in (float('nan'), 'x', None):
        try: print('slept', await asyncio.sleep(bad))
        except BaseException as e: print(E(e))
run(main())
