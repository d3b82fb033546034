# A closed loop makes no task; who asked for it may get a warning that the coroutine was never awaited.
# requires: 3.8
import asyncio
import gc
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print("  warning:", message)


async def coroutine():
    pass


def refused(title, function, *args, **kwargs):
    print(title)
    try:
        function(*args, **kwargs)
    except RuntimeError as error:
        print("  RuntimeError:", error)
    gc.collect()


warnings.simplefilter("always")
warnings.showwarning = show
asyncio.set_event_loop(None)
closed = asyncio.new_event_loop()
closed.close()
refused("ensure_future without a loop", asyncio.ensure_future, coroutine())
refused("ensure_future on a closed loop", asyncio.ensure_future, coroutine(), loop=closed)
refused("gather without a loop", asyncio.gather, coroutine(), coroutine())
refused("create_task on a closed loop", closed.create_task, coroutine())
refused("run_until_complete on a closed loop", closed.run_until_complete, coroutine())
refused("shield without a loop", asyncio.shield, coroutine())
