# wait_for(): the result, the timeout, the cancellation of the caller, and what a stubborn task makes of them.
# requires: 3.8
import asyncio


async def quick():
    return 'quick'


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'stubborn'


async def failing():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError('while cancelled')


async def attempt(name, awaitable, timeout):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        outcome = await asyncio.wait_for(awaitable, timeout)
    except (asyncio.TimeoutError, ValueError) as error:
        outcome = (type(error).__name__, type(error.__cause__).__name__, type(error.__context__).__name__)
    print(name, outcome, round(loop.time() - start, 3))


async def main():
    loop = asyncio.get_running_loop()
    await attempt('quick', quick(), 1)
    await attempt('no timeout', quick(), None)
    await attempt('zero', quick(), 0)
    await attempt('negative', asyncio.sleep(1), -1)
    await attempt('late', asyncio.sleep(5), 1)
    await attempt('stubborn', stubborn(), 1)
    await attempt('failing', failing(), 1)
    done = loop.create_future()
    done.set_result('done')
    await attempt('done future', done, 0)
    await attempt('same moment', asyncio.sleep(1, 'same'), 1)

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
