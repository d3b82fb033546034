# A probe of asyncio: wait for suppress cancel.
# requires: 3.8
# time: virtual
from _probe import *
async def stub(v):
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: L('suppressed'); return v
async def slowclean():
    try: await asyncio.sleep(10)
    finally: await asyncio.sleep(3); L('cleaned')
async def raiser():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: raise ValueError('on cancel')
async def main():
    for f in (lambda: stub('v'), slowclean, raiser):
        try: print('r', await asyncio.wait_for(f(), 1))
        except BaseException as e: L(chain(e))
run(main())
