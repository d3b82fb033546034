# A probe of threads and loops: executor single worker serial.
# requires: 3.8
# time: virtual
from _probe import *
import time, concurrent.futures
def work(n): print('start', n); time.sleep(0.05); print('end', n); return n
async def main():
    loop = asyncio.get_event_loop(); ex = concurrent.futures.ThreadPoolExecutor(1)
    print(await asyncio.gather(*[loop.run_in_executor(ex, work, i) for i in range(3)])); ex.shutdown()
loop = asyncio.SelectorEventLoop(); asyncio.set_event_loop(loop); loop.run_until_complete(main()); loop.close()
