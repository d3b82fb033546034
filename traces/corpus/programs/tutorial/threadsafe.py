# A probe of the tutorial: threadsafe.
# requires: 3.8
# time: virtual
from _probe import *
import threading, time
loop = asyncio.SelectorEventLoop(); th = threading.Thread(target=lambda: (asyncio.set_event_loop(loop), loop.run_forever())); th.start()
async def job(n): await asyncio.sleep(0.01 * n); return n
fs = [asyncio.run_coroutine_threadsafe(job(n), loop) for n in (3, 1, 2)]
print([f.result(5) for f in fs])
ev = threading.Event(); loop.call_soon_threadsafe(ev.set); print('called', ev.wait(5))
loop.call_soon_threadsafe(loop.stop); th.join(5); loop.close(); print('closed', loop.is_closed())
