# A probe of asyncio: call later many ties heap order.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    loop = asyncio.get_event_loop(); out = []
    for i in range(12): loop.call_at(1.0, out.append, i)
    for i in range(12, 16): loop.call_at(0.5, out.append, i)
    await asyncio.sleep(2); print(out)
    out.clear()
    for d in (3, 1, 2, 1, 3, 2, 1): loop.call_later(d, out.append, d)
    await asyncio.sleep(4); print(out)
run(main())
