# Whether awaiting a task that has finished lets others run: it does not, nor does a finished future.
# requires: 3.8
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(0, 'result'))
    future = loop.create_future()
    future.set_result('of a future')
    await asyncio.sleep(0.1)
    print('finished:', task.done())
    loop.call_soon(print, 'another callback runs')
    print('awaits the task:', await task)
    print('awaits the future:', await future)
    print('no other callback has run')
    await asyncio.sleep(0)
    print('after sleep(0)')


asyncio.run(main())
