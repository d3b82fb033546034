"""Task groups, timeouts, barriers, to_thread and match: 3.11 and later."""
import asyncio

async def work(n, fail=None):
    try:
        await asyncio.sleep(n)
        if fail:
            raise fail
        return n
    except asyncio.CancelledError as e:
        print("cancelled", n, e.args)
        raise

async def failing_group():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(1, ValueError("v")))
            tg.create_task(work(1, TypeError("t")))
            tg.create_task(work(5))
    except* ValueError as eg:
        print("V", eg.exceptions)
    except* TypeError as eg:
        print("T", eg.exceptions)


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(1), name="a")
        b = tg.create_task(work(2))
    print(a.result(), b.result(), a.get_name())
    await asyncio.create_task(failing_group())     # in a task of its own: 3.11.2 leaves its cancel() counted
    try:
        async with asyncio.timeout(1) as cm:
            await work(3)
    except TimeoutError:
        print("timeout", cm.expired())
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        print(await asyncio.wait_for(work(1), 2))
    barrier = asyncio.Barrier(3)
    async def party(i):
        await asyncio.sleep(i)
        pos = await barrier.wait()
        return i, pos
    print(await asyncio.gather(*(party(i) for i in range(3))))
    t = asyncio.current_task()
    print(t.cancelling(), t.uncancel())
    print(await asyncio.to_thread(lambda x: x * 2, 21))
    match await work(0):
        case 0:
            print("zero")
        case int(x) if x > 1:
            print(x)
asyncio.run(main())
