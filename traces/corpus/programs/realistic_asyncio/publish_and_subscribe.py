"""A broker with bounded queues, two policies and an async generator for each subscriber."""
import asyncio
import contextlib
import weakref
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import AsyncIterator, Dict, List


class Policy(Enum):
    DROP_OLDEST = auto()
    BLOCK = auto()


@dataclass(order=True)
class Message:
    priority: int
    topic: str = field(compare=False)
    body: object = field(compare=False, default=None)


class Broker:
    def __init__(self):
        self._topics: Dict[str, List[asyncio.Queue]] = {}
        self._alive = weakref.WeakSet()
        self.closed = asyncio.Event()

    @contextlib.asynccontextmanager
    async def subscribe(self, *topics, size=2, policy=Policy.BLOCK):
        queue = asyncio.Queue(maxsize=size)
        queue.policy = policy
        for t in topics:
            self._topics.setdefault(t, []).append(queue)
        self._alive.add(queue)
        try:
            yield self._read(queue)
        finally:
            for t in topics:
                self._topics[t].remove(queue)
            print("unsubscribed", topics, "left", queue.qsize())

    async def _read(self, queue) -> AsyncIterator[Message]:
        while True:
            getter = asyncio.ensure_future(queue.get())
            closer = asyncio.ensure_future(self.closed.wait())
            done, pending = await asyncio.wait({getter, closer}, return_when=asyncio.FIRST_COMPLETED)
            for p in pending:
                p.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await p
            if getter in done:
                yield getter.result()
                queue.task_done()
            else:
                return

    async def publish(self, topic, body, priority=0):
        n = 0
        for q in list(self._topics.get(topic, ())):
            m = Message(priority, topic, body)
            if q.policy is Policy.DROP_OLDEST and q.full():
                dropped = q.get_nowait()
                print("drop", dropped.body)
            await q.put(m)
            n += 1
        return n


async def listener(broker, name, topics, limit, policy):
    got = []
    async with broker.subscribe(*topics, policy=policy) as messages:
        async for m in messages:
            got.append(f"{m.topic}:{m.body}")
            await asyncio.sleep(0.05 * len(name))
            if len(got) == limit:
                break
    return name, got


async def main():
    b = Broker()
    tasks = [asyncio.create_task(listener(b, "a", ["x"], 3, Policy.BLOCK)),
             asyncio.create_task(listener(b, "bb", ["x", "y"], 10, Policy.DROP_OLDEST)),
             asyncio.create_task(listener(b, "ccc", ["z"], 1, Policy.BLOCK))]
    await asyncio.sleep(0)
    for i in range(6):
        n = await b.publish("xyx"[i % 3], i, -i)
        print("sent", i, "to", n)
    await asyncio.sleep(1)
    b.closed.set()
    for t in asyncio.as_completed(tasks):
        print(await t)
    print(Message(1, "a") < Message(2, "b"), Message(1, "q", 3), Policy(2))

asyncio.run(main())
