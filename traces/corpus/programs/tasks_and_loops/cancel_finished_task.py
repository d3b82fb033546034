# A probe of asyncio: cancel finished task.
# requires: 3.8
from _probe import *
async def c(): return 1
async def main():
    k = ct(c()); await k; print(k.cancel(), k.cancelled(), k.result(), getattr(k, 'cancelling', lambda: 'n/a')())
run(main())
