# A failed task that dies unasked is told to the exception handler at once; so is a pending one.
# requires: 3.8
import asyncio
import gc


def handler(loop, context):
    print('told:', context['message'].split(' at ')[0], repr(context.get('exception')), sorted(context))


async def fails():
    raise ValueError('lost')


async def waits(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.create_task(fails())
    await asyncio.sleep(0)
    print('an iteration later')
    kept = loop.create_task(fails())
    await asyncio.sleep(0)
    print('kept')
    del kept
    print('dropped')
    asked = loop.create_task(fails())
    await asyncio.sleep(0)
    print(repr(asked.exception()))
    del asked
    future = loop.create_future()
    future.set_exception(KeyError('k'))
    del future
    loop.create_task(waits(loop.create_future()))
    await asyncio.sleep(0)
    gc.collect()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.run(main())
