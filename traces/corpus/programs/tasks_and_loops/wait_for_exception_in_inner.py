# A probe of asyncio: wait for exception in inner.
# requires: 3.8
# time: virtual
from _probe import *
async def bad(): await asyncio.sleep(1); raise ValueError('v')
async def selfcancel(): await asyncio.sleep(1); raise asyncio.CancelledError('self')
async def to(): raise asyncio.TimeoutError('inner timeout')
async def main():
    for f in (bad, selfcancel, to):
        try: await asyncio.wait_for(f(), 5)
        except BaseException as e: L(chain(e))
run(main())
