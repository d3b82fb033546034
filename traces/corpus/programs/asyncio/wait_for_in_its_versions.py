# wait_for(): the result, the timeout, the cancellation of the caller, and what a stubborn task makes of them.
# requires: 3.8
import asyncio


async def quick():
    return 'quick'


async def stubborn():
    try:
        await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        return 'stubborn'


async def failing():
    try:
        await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        raise ValueError('while cancelled')


async def attempt(name, awaitable, timeout):
    try:
        outcome = await asyncio.wait_for(awaitable, timeout)
    except (asyncio.TimeoutError, ValueError) as error:
        outcome = (type(error).__name__, type(error.__cause__).__name__, type(error.__context__).__name__)
    print(name, outcome)


async def main():
    loop = asyncio.get_running_loop()
    await attempt('quick', quick(), 0.1)
    await attempt('no timeout', quick(), None)
    await attempt('zero', quick(), 0)
    await attempt('negative', asyncio.sleep(0.01), -1)
    await attempt('late', asyncio.sleep(0.05), 0.01)
    await attempt('stubborn', stubborn(), 0.01)
    await attempt('failing', failing(), 0.01)
    done = loop.create_future()
    done.set_result('done')
    await attempt('done future', done, 0)

    async def caller(future):
        try:
            return await asyncio.wait_for(future, 5)
        finally:
            print('the future is', future.cancelled())
    future = loop.create_future()
    task = loop.create_task(caller(future))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('the caller was cancelled')


asyncio.run(main())
