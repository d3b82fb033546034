# call_soon() from another thread leaves a sleeping loop asleep; call_soon_threadsafe() wakes it.
# requires: 3.8
# time: virtual
import asyncio
import threading
import time


async def main(name):
    loop = asyncio.get_running_loop()
    begin = loop.time()

    def note():
        print(name, 'ran after', round(loop.time() - begin), 'seconds')

    def other_thread():
        time.sleep(1)
        getattr(loop, name)(note)

    thread = threading.Thread(target=other_thread)
    thread.start()
    await asyncio.sleep(5)
    thread.join()


for name in ('call_soon', 'call_soon_threadsafe'):
    asyncio.run(main(name))
