# A task takes None and awaited futures of its own loop from its coroutine; all else is thrown back at it.
# requires: 3.8
import asyncio
import types


@types.coroutine
def hand_over(value):
    return (yield value)


async def attempt(name, value):
    try:
        print(name, await hand_over(value))
    except BaseException as error:
        text = str(error)
        for word in ('bad yield', 'itself', 'different loop', 'yield was used instead of yield from'):
            if word in text:
                text = word
        print(name, type(error).__name__, text)


async def await_oneself():
    await asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    await attempt('none', None)
    await attempt('number', 1)
    await attempt('string', 'x')
    await attempt('future', loop.create_future())
    await attempt('generator', (x for x in ()))
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    try:
        await foreign
    except RuntimeError as error:
        print('foreign', 'different loop' in str(error))
    other.close()
    task = loop.create_task(await_oneself())
    try:
        await task
    except RuntimeError as error:
        print('itself', 'await on itself' in str(error))


asyncio.run(main())
