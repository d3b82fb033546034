# create_task() only schedules: the first step comes in the next iteration, after what was scheduled before.
# requires: 3.8
import asyncio


async def child(name):
    print('begin', name)
    await asyncio.sleep(0)
    print('end', name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'callback 1')
    first = loop.create_task(child('first'))
    loop.call_soon(print, 'callback 2')
    second = loop.create_task(child('second'))
    print('both are made')
    await asyncio.sleep(0)
    print('one iteration later')
    print(await second, first.done())
    print(await first)


asyncio.run(main())
