# A probe of threads and loops: run forever in thread.
# requires: 3.8
from _probe import *
import threading
loop = asyncio.SelectorEventLoop()
res = []
def runner(): asyncio.set_event_loop(loop); loop.run_forever(); res.append('stopped')
th = threading.Thread(target=runner); th.start()
async def add(n): res.append((n, threading.current_thread() is th)); return n
print([asyncio.run_coroutine_threadsafe(add(i), loop).result(5) for i in range(3)])
loop.call_soon_threadsafe(loop.stop); th.join(5); print(res, loop.is_running(), loop.is_closed()); loop.close()
