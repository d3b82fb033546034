# The seed's example with async and await: with statements 5 and 6, without them, with 7 and 8 in their place.
# requires: 3.8
# time: virtual
import asyncio


async def a():
    print('a start')
    await asyncio.sleep(1)  # 1
    print('a finish')


async def b():
    print('b start')
    await asyncio.sleep(1)  # 2
    print('b finish')


async def main():
    task1 = asyncio.create_task(a())  # 3
    task2 = asyncio.create_task(b())  # 4
    await task1  # 5
    await task2  # 6


async def main_without_5_and_6():
    asyncio.create_task(a())  # 3
    asyncio.create_task(b())  # 4


async def main_with_7_and_8():
    await a()  # 7
    await b()  # 8


async def timed(coroutine):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await coroutine
    print('after', round(loop.time() - begin), 'seconds')


for function in (main, main_without_5_and_6, main_with_7_and_8):
    print(function.__name__)
    asyncio.run(timed(function()))  # 9
