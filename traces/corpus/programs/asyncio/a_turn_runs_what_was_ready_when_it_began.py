# What a callback schedules with call_soon() waits for the next turn of the loop, behind what waits already.
# requires: 3.8
import asyncio


async def main():
    loop = asyncio.get_event_loop()
    log = []

    def chain(name, left):
        log.append((name, left))
        if left:
            loop.call_soon(chain, name, left - 1)

    def stops():
        log.append("stopper")
        loop.call_soon(log.append, "after the stop")
        waiter.set_result(None)

    waiter = loop.create_future()
    loop.call_soon(chain, "a", 2)
    loop.call_soon(stops)
    loop.call_soon(chain, "b", 1)
    await waiter
    print(log)
    log.clear()
    loop.call_soon(chain, "c", 3)
    for turn in range(5):
        log.append(turn)
        await asyncio.sleep(0)
    print(log)


asyncio.run(main())

loop = asyncio.new_event_loop()
log = []
loop.call_soon(lambda: (log.append("turn 1"), loop.call_soon(log.append, "turn 2"), loop.stop()))
loop.call_soon(log.append, "turn 1 as well")
loop.run_forever()
print(log)
loop.call_soon(loop.stop)
loop.run_forever()
print(log)
loop.close()
