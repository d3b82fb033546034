# run() cancels what is left, waits for it, tells of its errors, and closes async generators.
# requires: 3.8
import asyncio


async def cleans_up(name, delay):
    try:
        await asyncio.sleep(1000)
    finally:
        await asyncio.sleep(delay)
        print('cleaned', name)


async def refuses():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        raise ValueError('refused')


async def counter():
    try:
        for i in range(9):
            yield i
    finally:
        await asyncio.sleep(0)
        print('the counter is closed')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print('told:', context['message'], repr(context['exception'])))
    asyncio.ensure_future(cleans_up('first', 0.01))
    asyncio.ensure_future(refuses())
    await asyncio.sleep(0)
    numbers = counter()
    print(await numbers.__anext__())
    main.numbers = numbers
    loop.call_soon(print, 'scheduled in the last step')
    asyncio.ensure_future(cleans_up('never begun', 0.02))
    return 'result'


print(asyncio.run(main()))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.run(3)
except (ValueError, TypeError) as error:
    print('run(3) is refused')


async def nested():
    coroutine = main()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    finally:
        coroutine.close()


asyncio.run(nested())
