# A probe of asyncio: task unstarted at loop close.
# requires: 3.8
# time: virtual
from _probe import *
warnlog((RuntimeWarning,))
async def w(): print('never')
async def main(): ct(w())
gc.disable(); run(main(), collect=False); print('loop closed')
with unraisable(): gc.collect()
print('end')
