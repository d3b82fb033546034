# What cancel() leaves behind: its message in the CancelledError, and from 3.11 on a count of requests.
# requires: 3.9
import asyncio


def requests(task):
    return task.cancelling() if hasattr(task, "cancelling") else "not counted"


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("in the task:", error.args)
    return "went on"


async def waits():
    await asyncio.sleep(10)


async def main():
    task = asyncio.ensure_future(swallows())
    await asyncio.sleep(0)
    print(requests(task), task.cancel("enough"), requests(task))
    print(task.cancel("again"), requests(task))
    print(await task, task.cancelled(), requests(task))
    if hasattr(task, "uncancel"):
        print(task.uncancel(), task.uncancel(), task.uncancel())

    started = asyncio.ensure_future(waits())
    fresh = asyncio.ensure_future(waits())
    await asyncio.sleep(0)
    fresh_too = asyncio.ensure_future(waits())
    for task in (started, fresh, fresh_too):
        task.cancel("stop it")
    await asyncio.wait([started, fresh, fresh_too])
    for task in (started, fresh, fresh_too):
        print(task.cancelled(), requests(task))
        if not hasattr(task, "uncancel"):
            continue
        try:
            task.result()
        except asyncio.CancelledError as error:
            print(error.args)


asyncio.run(main())
