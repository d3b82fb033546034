# The tutorial's asyncio example without its awaits: the tasks begin, and are cancelled when main has ended.
# requires: 3.8
import asyncio


async def work(name):
    print(name, 'start')
    try:
        await asyncio.sleep(1)
        print(name, 'finish')
    except asyncio.CancelledError:
        print(name, 'is cancelled')
        raise


async def main():
    global tasks
    tasks = [asyncio.create_task(work('a'))]
    print('main ends')


asyncio.run(main())
print([task.cancelled() for task in tasks])
