# A probe of asyncio: gather exception.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, d):
    try: await asyncio.sleep(d)
    except asyncio.CancelledError: L(n, 'cancelled'); raise
    L(n, 'done'); return n
async def bad(d): await asyncio.sleep(d); raise ValueError('bad %s' % d)
async def main():
    try: await asyncio.gather(w('a', 1), bad(2), w('b', 3), bad(2.5))
    except ValueError as e: L('main', chain(e))
    await asyncio.sleep(5); L('end')
run(main())
