# A probe of asyncio: call later order ties.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    loop = asyncio.get_event_loop()
    for i in range(6): loop.call_later(1, L, 'tie', i)
    loop.call_later(0.5, L, 'early'); loop.call_later(0, L, 'zero'); loop.call_later(-1, L, 'negative')
    loop.call_soon(L, 'soon'); loop.call_at(1, L, 'at 1'); loop.call_at(0, L, 'at 0')
    await asyncio.sleep(2)
run(main())
