# A probe of asyncio: cancel await in except.
# requires: 3.8
# time: virtual
from _probe import *
async def w():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: await asyncio.sleep(1); L('cleanup'); raise
    finally: await asyncio.sleep(1); L('finally')
async def main():
    k = ct(w()); await asyncio.sleep(1); k.cancel()
    try: await k
    except asyncio.CancelledError: L('cancelled')
run(main())
