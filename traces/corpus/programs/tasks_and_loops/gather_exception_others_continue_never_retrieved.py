# A probe of asyncio: gather exception others continue never retrieved.
# requires: 3.8
# time: virtual
from _probe import *
async def bad(n, d): await asyncio.sleep(d); raise ValueError(n)
async def main():
    try: await asyncio.gather(bad('first', 1), bad('second', 2))
    except ValueError as e: L(E(e))
    await asyncio.sleep(3); gc.collect(); L('end')
run(main())
