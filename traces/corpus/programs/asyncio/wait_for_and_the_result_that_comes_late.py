# A task that swallows its cancellation at the time-out and returns all the same.
# requires: 3.8
import asyncio


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "late"


async def raises():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("late")


async def ignores():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(5)
        return "later"


async def main():
    loop = asyncio.get_event_loop()
    for body in (swallows, raises, ignores):
        for timeout in (1, 0, -1):
            start = loop.time()
            task = asyncio.ensure_future(body())
            await asyncio.sleep(0)
            try:
                print(body.__name__, timeout, "gave", await asyncio.wait_for(task, timeout))
            except (asyncio.TimeoutError, ValueError) as error:
                print(body.__name__, timeout, "raised", type(error).__name__, type(error.__cause__).__name__)
            print(task.done(), task.cancelled(), round(loop.time() - start, 1) >= max(timeout, 0))


asyncio.run(main())
