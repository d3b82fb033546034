# Between two awaits that wait no other task runs, so a counter needs no lock; across one it does.
# requires: 3.8
import asyncio

counter = 0


async def adds_at_once():
    global counter
    for _ in range(3):
        value = counter
        counter = value + 1
        await asyncio.sleep(0)


async def adds_across_an_await():
    global counter
    for _ in range(3):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def nothing():
    pass


async def adds_across_an_await_that_does_not_wait():
    global counter
    for _ in range(3):
        value = counter
        await nothing()
        counter = value + 1


async def main():
    global counter
    for function in (adds_at_once, adds_across_an_await, adds_across_an_await_that_does_not_wait):
        counter = 0
        await asyncio.gather(*[function() for _ in range(3)])
        print(function.__name__, counter)


asyncio.run(main())
