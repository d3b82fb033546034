# Timers of one moment run in the order of the binary heap that holds them, not in the order of their making.
# requires: 3.8
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.01
    for count in (1, 2, 3, 6, 12):
        order = []
        for i in range(count):
            loop.call_at(when, order.append, i)
        await asyncio.sleep(0.02)
        print(count, order)
        when = loop.time() + 0.01


asyncio.run(main())
