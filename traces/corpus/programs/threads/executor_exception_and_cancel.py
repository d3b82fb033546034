# A probe of threads and loops: executor exception and cancel.
# requires: 3.8
# time: virtual
from _probe import *
import time, concurrent.futures, threading
def bad(): raise ValueError('in thread')
def si(): raise StopIteration('si')
gate = threading.Event()
def block(): gate.wait(5); print('thread finished anyway'); return 1
async def main():
    loop = asyncio.get_event_loop(); ex = concurrent.futures.ThreadPoolExecutor(1)
    try: await loop.run_in_executor(ex, bad)
    except ValueError as e: print(chain(e))
    f = loop.run_in_executor(ex, block); f2 = loop.run_in_executor(ex, print, 'queued ran'); await asyncio.sleep(0.1)
    print('cancel running', f.cancel(), 'cancel queued', f2.cancel())
    for x in (f, f2):
        try: await x
        except asyncio.CancelledError: print('CancelledError')
    gate.set(); ex.shutdown(); await asyncio.sleep(0)
    try: loop.run_in_executor(ex, bad)
    except RuntimeError as e: print(E(e))
loop = asyncio.SelectorEventLoop(); asyncio.set_event_loop(loop); loop.run_until_complete(main()); loop.close()
