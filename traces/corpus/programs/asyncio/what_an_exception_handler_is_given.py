# The entries of the context that an exception handler gets, in their order.
# requires: 3.8
import asyncio
import gc


async def waits_for_ever(loop):
    await loop.create_future()


def fails():
    raise KeyError('callback')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(list(context)))
    asyncio.ensure_future(waits_for_ever(loop))
    await asyncio.sleep(0)
    gc.collect()
    future = loop.create_future()
    future.set_exception(ValueError('nobody asks'))
    del future
    loop.call_soon(fails)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'by hand', 'answer': 42})


asyncio.run(main())
