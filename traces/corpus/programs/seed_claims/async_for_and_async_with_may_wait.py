# Native coroutines have async for and async with, whose steps may wait.
# requires: 3.8
# time: virtual
import asyncio


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(1)
        print('entered')
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(1)
        print('left')


async def numbers():
    for number in range(3):
        await asyncio.sleep(1)
        yield number


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    async with Manager():
        async for number in numbers():
            print(number)
        print([number async for number in numbers() if number])
    print('after', round(loop.time() - begin), 'seconds')


asyncio.run(main())
