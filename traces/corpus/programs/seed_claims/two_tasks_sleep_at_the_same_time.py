# The tutorial's asyncio example: two tasks are created first and awaited then, so that they sleep together.
# requires: 3.8
import asyncio


async def work(name):
    print(name, 'start')
    await asyncio.sleep(1)
    print(name, 'finish')


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    first = asyncio.create_task(work('a'))
    second = asyncio.create_task(work('b'))
    print('nothing has run yet')
    await first
    await second
    print('after', round(loop.time() - began), 'second')


asyncio.run(main())
