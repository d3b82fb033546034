# What a lock or an event does after a program has replaced a method, an attribute or a queue of those who wait.
# requires: 3.8
import asyncio


class Loud(asyncio.Lock):
    async def acquire(self):
        print("acquire")
        return await super().acquire()

    def release(self):
        print("release")
        super().release()


class Quiet(asyncio.Lock):
    pass


class OddEvent(asyncio.Event):
    def is_set(self):
        return "perhaps"


async def hold(lock, name, turns=1):
    async with lock:
        print(name, "has it", lock.locked())
        for _ in range(turns):
            await asyncio.sleep(0)
    print(name, "gave it back")


async def subclasses():
    for kind in Loud, Quiet:
        lock = kind()
        await asyncio.gather(hold(lock, "a"), hold(lock, "b"), hold(lock, "c"))
    event = OddEvent()
    print(event.is_set(), await asyncio.gather(event.wait(), wake(event)))
    print(event.is_set(), await event.wait())


async def wake(event):
    await asyncio.sleep(0)
    event.set()
    return "woken"


async def replaced_on_the_class():
    kept = Quiet.release
    lock = Quiet()
    async with lock:
        Quiet.release = lambda self: print("not released")
    print(lock.locked())
    del Quiet.release
    print(Quiet.release is kept)
    lock.release()
    Quiet.__aenter__ = lambda self: enter(self)
    try:
        async with lock as entered:
            print(entered, lock.locked())
    except RuntimeError as error:
        print(error)
    del Quiet.__aenter__


async def enter(lock):
    return "entered without the lock"


async def replaced_on_the_object():
    lock = asyncio.Lock()
    lock.acquire = lambda: enter(lock)
    try:
        async with lock:
            print("inside", lock.locked())
    except RuntimeError as error:
        print(error)
    lock = asyncio.Lock()
    lock._locked = 1
    print(lock.locked())
    lock.release()
    print(lock.locked(), repr(lock)[-11:])


async def replaced_while_one_waits():
    lock = Quiet()
    await lock.acquire()
    waiter = asyncio.ensure_future(hold(lock, "waiter"))
    await asyncio.sleep(0)
    Quiet._wake_up_first = lambda self: print("asked to wake the first")
    waiter.cancel()
    lock.release()
    print(await asyncio.gather(waiter, return_exceptions=True), lock.locked(), len(lock._waiters))
    del Quiet._wake_up_first


async def what_a_waiter_shows():
    lock, event = asyncio.Lock(), asyncio.Event()
    await lock.acquire()
    for coroutine in lock.acquire(), event.wait():
        task = asyncio.ensure_future(coroutine)
        await asyncio.sleep(0)
        frame = coroutine.cr_frame
        print(coroutine.__qualname__, sorted(frame.f_locals), frame.f_code.co_name, coroutine.cr_running)
        print(type(coroutine.cr_await).__name__, frame.f_locals["fut"] is (lock._waiters or event._waiters)[0])
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        print(len(lock._waiters), len(event._waiters))


def names_of(error):
    names, step = [], error.__traceback__
    while step:
        names.append(step.tb_frame.f_code.co_name)
        step = step.tb_next
    return names


async def what_is_thrown_into_a_waiter():
    for kind in ValueError, asyncio.CancelledError, GeneratorExit, KeyboardInterrupt:
        lock = asyncio.Lock()
        await lock.acquire()
        coroutine = lock.acquire()
        future = coroutine.send(None)
        future.set_result(None)
        lock._locked = False
        other = asyncio.get_running_loop().create_future()
        lock._waiters.append(other)
        try:
            coroutine.throw(kind("thrown"))
        except BaseException as error:
            print(repr(error), names_of(error), repr(error.__context__))
        print(lock.locked(), other.done(), list(lock._waiters) == [other])


async def a_queue_that_is_gone():
    lock = asyncio.Lock()
    await lock.acquire()
    coroutine = lock.acquire()
    future = coroutine.send(None)
    lock._waiters.clear()
    future.set_result(None)
    try:
        coroutine.send(None)
    except ValueError as error:
        print(type(error).__name__, names_of(error), lock.locked())
    event = asyncio.Event()
    coroutine = event.wait()
    coroutine.send(None)
    event._waiters.clear()
    try:
        coroutine.throw(KeyError("thrown"))
    except ValueError as error:
        print(type(error).__name__, names_of(error), repr(error.__context__))


async def all_who_wait_are_cancelled():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.ensure_future(hold(lock, name)) for name in "xyz"]
    await asyncio.sleep(0)
    lock.release()
    for task in tasks:
        task.cancel()
    print(await lock.acquire(), lock.locked())
    print(await asyncio.gather(*tasks, return_exceptions=True))


async def without_the_right_to_release():
    lock = asyncio.Lock()
    try:
        async with lock:
            lock.release()
            print("released", lock.locked())
    except RuntimeError as error:
        print(error, names_of(error))


def too_deep(depth, lock):
    if depth:
        return too_deep(depth - 1, lock)
    try:
        lock.release()
        return "released"
    except RecursionError:
        return "too deep"


async def main():
    for part in (subclasses, replaced_on_the_class, replaced_on_the_object, replaced_while_one_waits,
                 what_a_waiter_shows, what_is_thrown_into_a_waiter, a_queue_that_is_gone,
                 all_who_wait_are_cancelled, without_the_right_to_release):
        print("---", part.__name__)
        await part()
    lock = asyncio.Lock()
    await lock.acquire()
    print(too_deep(100, lock))


asyncio.run(main())
