# A probe of threads and loops: run executor shutdown at end.
# requires: 3.8
# time: virtual
from _probe import *
import time, threading
ev = threading.Event()
def work(): time.sleep(0.2); out.append('thread done')
out = []
async def main(): asyncio.get_event_loop().run_in_executor(None, work); await asyncio.sleep(0)
asyncio.events.new_event_loop = asyncio.SelectorEventLoop
asyncio.run(main()); print('after run:', out)
time.sleep(0.4); print(out)
