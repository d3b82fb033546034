# A probe of asyncio: task fire and forget.
# requires: 3.8
# time: virtual
from _probe import *
async def bad(): print('bad runs'); raise ValueError('lost')
async def main():
    ct(bad()); await asyncio.sleep(1); print('main ends')
run(main())
