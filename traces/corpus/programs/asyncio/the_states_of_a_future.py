# A future is pending, cancelled or finished, once; results, errors and callbacks follow from that.
# requires: 3.8
import asyncio


def attempt(name, function, *args):
    try:
        print(name, repr(function(*args)))
    except BaseException as error:
        print(name, '!!', type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt('result of pending', future.result)
    attempt('exception of pending', future.exception)
    attempt('remove what is not there', future.remove_done_callback, print)
    calls = []
    future.add_done_callback(calls.append)
    future.add_done_callback(calls.append)
    attempt('remove both', future.remove_done_callback, calls.append)
    future.add_done_callback(lambda f: calls.append(f.result()))
    attempt('set', future.set_result, 5)
    attempt('set again', future.set_result, 6)
    attempt('set exception', future.set_exception, ValueError())
    attempt('cancel', future.cancel)
    attempt('result', future.result)
    attempt('exception', future.exception)
    print(calls)
    await asyncio.sleep(0)
    print(calls, future)
    failed = loop.create_future()
    attempt('no exception', failed.set_exception, 'text')
    attempt('class', failed.set_exception, ValueError)
    attempt('its result', failed.result)
    attempt('its exception', failed.exception)
    print(failed)
    cancelled = loop.create_future()
    attempt('cancel', cancelled.cancel)
    attempt('cancel twice', cancelled.cancel)
    attempt('its result', cancelled.result)
    attempt('its exception', cancelled.exception)
    print(cancelled, cancelled.done(), cancelled.cancelled())
    attempt('a task takes no result', asyncio.current_task().set_result, 1)
    attempt('is a future', asyncio.isfuture, cancelled)
    attempt('is none', asyncio.isfuture, 3)


asyncio.run(main())
