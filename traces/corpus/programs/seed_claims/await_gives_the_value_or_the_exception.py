# Awaiting a coroutine, a task or a future gives its value, or raises its exception where it is awaited.
# requires: 3.8
import asyncio


async def returns():
    await asyncio.sleep(0)
    return 'value'


async def raises():
    await asyncio.sleep(0)
    raise LookupError('from inside')


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result('of a future')
    print(await returns(), await asyncio.create_task(returns()), await future)
    for awaited in (raises(), asyncio.create_task(raises())):
        try:
            await awaited
        except LookupError as error:
            print('caught at the await:', error)


asyncio.run(main())
