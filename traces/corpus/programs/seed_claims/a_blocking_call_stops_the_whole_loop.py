# time.sleep() in a coroutine stops every task of its loop; asyncio.sleep() stops one.
# requires: 3.8
# time: virtual
import asyncio
import time


async def ticks(loop, begin):
    for _ in range(3):
        print('tick', round(loop.time() - begin, 1))
        await asyncio.sleep(1)


async def main(pause):
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(ticks(loop, loop.time()))
    await asyncio.sleep(0.5)
    await pause()
    await task


async def blocks():
    time.sleep(5)


async def waits():
    await asyncio.sleep(5)


for pause in (blocks, waits):
    print(pause.__name__)
    asyncio.run(main(pause))
