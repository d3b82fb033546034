# wait() cancels nothing; shield() keeps what it holds alive; as_completed() gives what comes first.
# requires: 3.8
import asyncio


async def after(delay, value):
    await asyncio.sleep(delay / 50)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    loop = asyncio.get_running_loop()
    tasks = [loop.create_task(after(d, d)) for d in (3, 1, 2)]
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, sorted(t.result() for t in done), len(pending))
    tasks = [loop.create_task(after(1, ValueError('v'))), loop.create_task(after(2, 2))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.01)
    print(len(done), len(pending))
    await asyncio.wait(pending)
    for bad in (lambda: asyncio.wait([]), lambda: asyncio.wait(tasks[0]),
                lambda: asyncio.wait(tasks, return_when=3)):
        try:
            await bad()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error if 'empty' not in str(error) else 'is empty')

    inner = loop.create_task(after(1, 'kept'))

    async def shielded():
        return await asyncio.shield(inner)
    task = loop.create_task(shielded())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled outside,', inner.cancelled(), 'inside')
    print(await inner)

    for item in asyncio.as_completed([loop.create_task(after(d, d)) for d in (3, 1, 2)]):
        print('completed', await item)
    try:
        for item in asyncio.as_completed([loop.create_task(after(d, d)) for d in (3, 1)], timeout=0.04):
            print('completed', await item)
    except asyncio.TimeoutError:
        print('timeout')


asyncio.run(main())
