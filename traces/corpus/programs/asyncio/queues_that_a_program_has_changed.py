# What a queue does after a program has replaced a method, an attribute or the items.
# requires: 3.8
import asyncio


class Counted(asyncio.Queue):
    def _put(self, item):
        print("put", item)
        super()._put(item)

    def _get(self):
        item = super()._get()
        print("get", item)
        return item


class Generous(asyncio.Queue):
    def full(self):
        return self.qsize() > 3

    def qsize(self):
        return len(self._queue)


class WithAName(asyncio.Queue):
    def __init__(self, name, size=0):
        super().__init__(size)
        self.name = name


class Plain(asyncio.Queue):
    pass


async def produce(queue, count):
    for number in range(count):
        await queue.put(number)
    return queue.qsize()


async def consume(queue, count):
    items = []
    for _ in range(count):
        items.append(await queue.get())
        queue.task_done()
    return items


async def kinds_of_queues():
    for queue in (asyncio.Queue(1), asyncio.LifoQueue(2), asyncio.PriorityQueue(2), Counted(1), Generous(1),
                  WithAName("mine", 2), Plain()):
        print(type(queue).__name__, await asyncio.gather(produce(queue, 5), consume(queue, 5)))
        await queue.join()
        print(queue.empty(), queue.full(), queue.maxsize, queue._unfinished_tasks)


async def replaced_on_the_class():
    queue = Plain(1)
    Plain.put_nowait = lambda self, item: print("not put", item)
    await queue.put("a")
    del Plain.put_nowait
    await queue.put("b")
    Plain.full = lambda self: False
    await queue.put("c")
    del Plain.full
    print(queue.qsize(), await queue.get(), await queue.get())


async def replaced_while_one_waits():
    queue = Plain()
    waiter = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    Plain._get = lambda self: ("by another method", self._queue.pop())
    queue.put_nowait("item")
    print(await waiter)
    del Plain._get
    waiter = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    queue._queue = [1, 2]
    queue._wakeup_next(queue._getters)
    try:
        print(await waiter)
    except AttributeError as error:
        print(error)
    queue = Plain()
    waiter = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    Plain._wakeup_next = lambda self, waiters: print("asked to wake one of", len(waiters))
    queue.put_nowait("item")
    waiter.cancel()
    print(await asyncio.gather(waiter, return_exceptions=True), queue.qsize())
    del Plain._wakeup_next


async def somebody_was_quicker():
    queue = asyncio.Queue(1)
    waiter = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("first")
    print(queue.get_nowait(), len(queue._getters), waiter.done())
    await asyncio.sleep(0)
    print(len(queue._getters), waiter.done())
    queue.put_nowait("second")
    print(await waiter)


async def cancelled_after_being_woken():
    queue = asyncio.Queue(1)
    first, second = (asyncio.ensure_future(queue.get()) for _ in range(2))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True))
    queue.put_nowait("blocks")
    first, second = (asyncio.ensure_future(queue.put(number)) for number in range(2))
    await asyncio.sleep(0)
    print(queue.get_nowait(), len(queue._putters))
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True), queue.get_nowait())


def names_of(error):
    names, step = [], error.__traceback__
    while step:
        names.append(step.tb_frame.f_code.co_name)
        step = step.tb_next
    return names


async def what_a_waiter_shows():
    queue = asyncio.Queue(1)
    for coroutine in queue.get(), queue.put("item"):
        coroutine.send(None)
        frame = coroutine.cr_frame
        print(coroutine.__qualname__, sorted(frame.f_locals), frame.f_code.co_name, coroutine.cr_running,
              type(coroutine.cr_await).__name__)
        try:
            coroutine.throw(KeyError("thrown"))
        except KeyError as error:
            print(repr(error), names_of(error), error.__context__)
        print(len(queue._getters), len(queue._putters), coroutine.cr_frame)
        if queue.empty():
            queue.put_nowait("room is gone")


async def a_queue_that_is_gone():
    queue = asyncio.Queue()
    coroutine = queue.get()
    future = coroutine.send(None)
    queue._getters.clear()
    queue._queue.append("item")
    future.set_result(None)
    other = asyncio.get_running_loop().create_future()
    queue._getters.append(other)
    try:
        coroutine.throw(KeyError("thrown"))
    except KeyError as error:
        print(repr(error), names_of(error), error.__context__)
    print(other.done(), len(queue._getters))
    coroutine = queue.get()
    try:
        coroutine.send(None)
    except StopIteration as error:
        print(error.value)


async def what_is_raised_at_once():
    queue = asyncio.Queue(1)
    for action in (queue.get_nowait, lambda: (queue.put_nowait(1), queue.put_nowait(2))):
        try:
            action()
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(repr(error), names_of(error))
    queue._unfinished_tasks = 0
    try:
        queue.task_done()
    except ValueError as error:
        print(error, names_of(error))


class Witness:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def when_items_die():
    queue = asyncio.Queue(1)
    await queue.put(Witness("first"))
    print("put")
    await queue.get()
    print("taken")
    waiter = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait(Witness("second"))
    print(type(await waiter).__name__)
    del waiter
    print("left")
    stack = asyncio.LifoQueue()
    stack.put_nowait(Witness("third"))
    del queue, stack
    print("end")


async def main():
    for part in (kinds_of_queues, replaced_on_the_class, replaced_while_one_waits, somebody_was_quicker,
                 cancelled_after_being_woken, what_a_waiter_shows, a_queue_that_is_gone,
                 what_is_raised_at_once, when_items_die):
        print("---", part.__name__)
        await part()


asyncio.run(main())
