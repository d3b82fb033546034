"""Task.get_stack() and Task.print_stack(): of a fresh, a waiting, a finished and a failed task."""
import asyncio
import io


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails(depth):
    if depth == 0:
        raise LookupError('deep')
    await fails(depth - 1)


def show(what, task, **limit):
    print(what, [(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(**limit)])
    out = io.StringIO()
    task.print_stack(file=out, **limit)
    head, *lines = out.getvalue().splitlines()
    print(head.split('<')[0], head.split('>')[-1], lines)      # a waiting task shows an address before 3.10


async def main():
    task = asyncio.create_task(outer(), name='outer')
    show('fresh', task)
    await asyncio.sleep(0)
    show('waiting', task)
    show('waiting', task, limit=0)
    await task
    show('finished', task)
    failed = asyncio.create_task(fails(2), name='fails')
    await asyncio.wait([failed])
    show('failed', failed)
    show('failed', failed, limit=2)
    failed.print_stack()
    cancelled = asyncio.create_task(outer(), name='cancelled')
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.wait([cancelled])
    show('cancelled', cancelled)


asyncio.run(main())
