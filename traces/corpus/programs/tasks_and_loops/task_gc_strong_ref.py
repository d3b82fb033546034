# A probe of asyncio: task gc strong ref.
# requires: 3.8
# only future callbacks keep a suspended task alive
from _probe import *
import weakref
async def w(f): await f; print('woken')
async def main():
    f = asyncio.get_event_loop().create_future(); k = ct(w(f)); r = weakref.ref(k); await tick(1); del k; gc.collect(); print('alive via future', r() is not None)
    f.set_result(1); await tick(2); gc.collect(); print('after done', r() is not None)
run(main())
