# A probe of asyncio: timer cancel.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    loop = asyncio.get_event_loop()
    h = loop.call_later(1, L, 'cancelled?'); h2 = loop.call_soon(L, 'soon cancelled?'); h.cancel(); h2.cancel(); h.cancel()
    print(getattr(h, 'cancelled', lambda: 'n/a')(), getattr(h, 'when', lambda: 'n/a')())
    loop.call_later(2, L, 'ok'); await asyncio.sleep(3)
    h3 = loop.call_later(1, L, 'x'); loop.call_soon(h3.cancel); await asyncio.sleep(2); L('end')
run(main())
