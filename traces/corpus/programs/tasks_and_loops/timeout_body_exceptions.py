# A probe of asyncio: timeout body exceptions.
# requires: 3.11
# time: virtual
from _probe import *
async def main():
    try:
        async with asyncio.timeout(1):
            try: await asyncio.sleep(5)
            except asyncio.CancelledError: raise ValueError('converted')
    except BaseException as e: L(chain(e))
    try:
        async with asyncio.timeout(1) as cm:
            try: await asyncio.sleep(5)
            except asyncio.CancelledError: L('swallowed', current_task().cancelling())
    except BaseException as e: L(chain(e))
    else: L('no error', cm.expired(), current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            try: await asyncio.sleep(5)
            finally: await asyncio.sleep(1)
    except TimeoutError as e: L('after cleanup', chain(e))
    try:
        async with asyncio.timeout(5): raise KeyError('k')
    except KeyError as e: L(chain(e))
run(main())
