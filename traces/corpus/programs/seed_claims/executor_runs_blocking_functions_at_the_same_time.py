# The tutorial's thread pool example: two functions that block sleep at the same time, in threads of a pool.
# requires: 3.8
import asyncio
import time


def work(name):
    print(name, 'start')
    time.sleep(1 if name == 'a' else 1.5)
    print(name, 'finish')
    return name


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    first = loop.run_in_executor(None, work, 'a')
    await asyncio.sleep(0.25)
    print('the loop goes on')
    second = loop.run_in_executor(None, work, 'b')
    print(await first, await second)
    print('sooner than one after the other:', loop.time() - began < 2.5)


asyncio.run(main())
