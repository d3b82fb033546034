# A probe of asyncio: swallowed cancel then timeout taskgroup.
# requires: 3.11
# time: virtual
from _probe import *
async def bad(): raise ValueError('child')
async def w():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: L('swallowed', current_task().cancelling())
    try:
        async with asyncio.timeout(1): await asyncio.sleep(5)
    except BaseException as e: L('timeout ->', E(e), current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(bad()); await asyncio.sleep(5)
    except BaseException as e: L('taskgroup ->', E(e), current_task().cancelling())
    try: await asyncio.sleep(1); L('next await ok')
    except asyncio.CancelledError: L('next await cancelled'); raise
    return 'end'
async def main():
    k = asyncio.create_task(w()); await asyncio.sleep(1); k.cancel()
    try: print(await k)
    except asyncio.CancelledError: print('cancelled')
run(main())
