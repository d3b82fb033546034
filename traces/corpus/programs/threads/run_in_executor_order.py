# A probe of threads and loops: run in executor order.
# requires: 3.8
# time: virtual
from _probe import *
import time, concurrent.futures
def work(n, d): time.sleep(d); return n
async def main():
    loop = asyncio.get_event_loop(); ex = concurrent.futures.ThreadPoolExecutor(3)
    t0 = time.monotonic()
    fs = [loop.run_in_executor(ex, work, n, d) for n, d in (('a', 0.6), ('b', 0.2), ('c', 0.4))]
    print('not blocked', time.monotonic() - t0 < 0.15, type(fs[0]).__name__)
    for f in asyncio.as_completed(fs): print(await f)
    print('parallel', time.monotonic() - t0 < 1.1, await asyncio.gather(*fs))
    ex.shutdown()
loop = asyncio.SelectorEventLoop(); asyncio.set_event_loop(loop); loop.run_until_complete(main()); loop.close()
