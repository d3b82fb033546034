# What becomes of the exception of a task that nobody awaits: it is reported when the task object dies.
# requires: 3.8
import asyncio


async def fail(text):
    raise ValueError(text)


def report(loop, context):
    print('reported:', context['message'], repr(context['exception']))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    asyncio.create_task(fail('forgotten'))
    kept = asyncio.create_task(fail('kept'))
    awaited = asyncio.create_task(fail('awaited'))
    await asyncio.sleep(0.1)
    print('the tasks have failed')
    try:
        await awaited
    except ValueError as error:
        print('caught', error)
    print('the kept task is dropped')
    del kept
    print('main ends')


asyncio.run(main())
