"""Stages with workers and queues, entered and left by an AsyncExitStack."""
import asyncio
from contextlib import AsyncExitStack

class Stage:
    def __init__(self, name, fn, workers=1, maxsize=1):
        self.name, self.fn, self.workers = name, fn, workers
        self.inbox = asyncio.Queue(maxsize)
        self.next = None
        self.count = 0

    async def run(self):
        while True:
            item = await self.inbox.get()
            try:
                if item is None:
                    return
                try:
                    result = await self.fn(item)
                except ValueError as e:
                    print(f"[{self.name}] bad {item}: {e}")
                    continue
                self.count += 1
                if self.next:
                    await self.next.inbox.put(result)
            finally:
                self.inbox.task_done()

    async def __aenter__(self):
        self.tasks = [asyncio.ensure_future(self.run()) for _ in range(self.workers)]
        return self

    async def __aexit__(self, et, ev, tb):
        print(f"[{self.name}] exit {et.__name__ if et else None}")
        for _ in self.tasks:
            await self.inbox.put(None)
        await asyncio.gather(*self.tasks)
        await self.inbox.join()

async def parse(s):
    await asyncio.sleep(0.01)
    return int(s)

async def square(x):
    await asyncio.sleep(0.03 if x % 2 else 0.01)
    return x * x

out = []
async def sink(x):
    out.append(x)

async def main():
    stages = [Stage("parse", parse), Stage("square", square, workers=3), Stage("sink", sink)]
    for a, b in zip(stages, stages[1:]):
        a.next = b
    async with AsyncExitStack() as stack:
        for s in reversed(stages):
            await stack.enter_async_context(s)
        stack.push_async_callback(lambda: asyncio.sleep(0, print("callback")))
        for s in "1 2 3 x 5 6 7 -".split():
            await stages[0].inbox.put(s)
    print(out, sorted(out), [s.count for s in stages])

asyncio.run(main())
