# The tutorial's example of a loop in another thread: coroutines are handed to it by run_coroutine_threadsafe().
# requires: 3.8
import asyncio
import threading


async def work(name, delay):
    print(name, 'start in', threading.current_thread().name)
    await asyncio.sleep(delay)
    print(name, 'finish')
    return name.upper()


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name='loop thread')
thread.start()
first = asyncio.run_coroutine_threadsafe(work('a', 0.5), loop)
print(first.result())
second = asyncio.run_coroutine_threadsafe(work('b', 0.25), loop)
print(second.result(timeout=5))
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print('closed', loop.is_closed())
