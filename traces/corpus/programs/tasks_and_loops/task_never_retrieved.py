# A probe of asyncio: task never retrieved.
# requires: 3.8
from _probe import *
async def bad(): raise ValueError('lost')
async def main():
    k = ct(bad()); await tick(2); print('dropping'); del k; gc.collect(); print('dropped')
    k = ct(bad()); await tick(2); k.exception(); del k; gc.collect(); print('retrieved: silent')
    f = asyncio.get_event_loop().create_future(); f.set_exception(KeyError('k')); del f; gc.collect(); print('future dropped')
run(main())
