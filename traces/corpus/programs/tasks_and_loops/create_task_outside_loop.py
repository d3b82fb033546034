# A probe of asyncio: create task outside loop.
# requires: 3.8
# time: virtual
from _probe import *
warnlog((RuntimeWarning,))
async def c(): pass
if not hasattr(asyncio, 'create_task'): print('no create_task')
else:
    k = c(); t('create_task', asyncio.create_task, k); del k; gc.collect()
    print('end')
