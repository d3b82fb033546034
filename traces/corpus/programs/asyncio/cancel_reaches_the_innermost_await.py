# cancel() cancels what the task waits for; the error comes back one iteration later for each task in between.
# requires: 3.8
import asyncio


async def inner():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        print('inner', error.args)
        raise
    finally:
        print('inner is left')


async def outer(task):
    try:
        await task
    finally:
        print('outer is left')


async def main():
    loop = asyncio.get_running_loop()
    lower = loop.create_task(inner())
    upper = loop.create_task(outer(lower))
    for _ in range(3):
        await asyncio.sleep(0)
    print(upper.cancel(), upper.cancel())
    for tick in range(4):
        print(tick, lower.cancelled(), upper.cancelled())
        await asyncio.sleep(0)
    print(upper.cancel())


async def never_starts():
    print('never')


async def swallows():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return 'swallowed'


async def more():
    loop = asyncio.get_running_loop()
    task = loop.create_task(never_starts())
    task.cancel()
    await asyncio.wait([task])
    print('before its first step', task.cancelled())
    task = loop.create_task(swallows())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    future = loop.create_future()

    async def waits():
        return await future
    task = loop.create_task(waits())
    await asyncio.sleep(0)
    future.set_result(1)
    task.cancel()
    try:
        print(await task)
    except asyncio.CancelledError:
        print('the result came too late', future.done(), future.cancelled())


asyncio.run(main())
asyncio.run(more())
