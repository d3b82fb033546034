# The tutorial's asyncio example with bare coroutines: each is awaited to its end, in the task of the caller.
# requires: 3.8
import asyncio


async def work(name, caller):
    print(name, 'start, in the same task:', asyncio.current_task() is caller)
    await asyncio.sleep(1)
    print(name, 'finish')


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    caller = asyncio.current_task()
    await work('a', caller)
    await work('b', caller)
    print('after', round(loop.time() - began), 'seconds')


asyncio.run(main())
