# A probe of the tutorial: executor time sleep.
# requires: 3.8
# time: virtual
from _probe import *
import time, concurrent.futures
async def ticker(n):
    for i in range(n): await asyncio.sleep(0.02); ticks.append(i)
ticks = []
async def main():
    loop = asyncio.get_event_loop()
    k = ct(ticker(5))
    with concurrent.futures.ThreadPoolExecutor(2) as ex:
        t0 = time.monotonic(); r = await asyncio.gather(*[loop.run_in_executor(ex, lambda x: (time.sleep(0.3), x)[1], i) for i in range(2)]); print(r, 'parallel', time.monotonic() - t0 < 0.55, 'loop kept running', len(ticks) == 5)
    t0 = time.monotonic(); k = ct(ticker(5)); del ticks[:]; await tick(1); time.sleep(0.1); print('time.sleep in coroutine: ticks', len(ticks)); await k
loop = asyncio.SelectorEventLoop(); asyncio.set_event_loop(loop); loop.run_until_complete(main()); loop.close()
