# set_result() schedules callbacks and waiting tasks in order of registration; a done future does not pause.
# requires: 3.8
import asyncio


async def waiter(future, name):
    print(name, 'waits')
    print(name, 'has', await future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print('callback before'))
    tasks = [loop.create_task(waiter(future, name)) for name in 'ab']
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print('callback after'))
    future.set_result(7)
    print('set')
    loop.call_soon(print, 'scheduled behind')
    print('done futures give at once', await future)
    for task in tasks:
        await task


asyncio.run(main())
