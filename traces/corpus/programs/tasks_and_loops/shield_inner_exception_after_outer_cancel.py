# A probe of asyncio: shield inner exception after outer cancel.
# requires: 3.8
# time: virtual
from _probe import *
async def bad(): await asyncio.sleep(2); raise ValueError('inner')
async def main():
    s = asyncio.shield(bad()); await asyncio.sleep(1); s.cancel()
    try: await s
    except asyncio.CancelledError: L('outer cancelled')
    del s; await asyncio.sleep(3); gc.collect(); L('end')
run(main())
