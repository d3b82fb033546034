"""A crawler bounded by a semaphore; conditions and queues of all kinds."""
import asyncio
SITE = {"/": ["/a", "/b", "/c"], "/a": ["/b", "/d"], "/b": ["/"], "/c": ["/e", "/missing"], "/d": [], "/e": ["/f"], "/f": []}

class NotFound(LookupError): pass

class Crawler:
    def __init__(self, limit):
        self.sem = asyncio.BoundedSemaphore(limit)
        self.seen, self.errors, self.active, self.peak = set(), {}, 0, 0

    async def get(self, url):
        async with self.sem:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                await asyncio.sleep(0.1 + len(url) / 100)
                return SITE[url]
            except KeyError:
                raise NotFound(url) from None
            finally:
                self.active -= 1

    async def crawl(self, url, depth=0):
        if url in self.seen:
            return
        self.seen.add(url)
        try:
            links = await self.get(url)
        except NotFound as e:
            self.errors[url] = e
            return
        print(f"{'  ' * depth}{url} -> {links}")
        await asyncio.gather(*(self.crawl(u, depth + 1) for u in links))

async def main():
    c = Crawler(2)
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    await c.crawl("/")
    print(sorted(c.seen), c.errors, c.peak, f"{loop.time() - t0:.2f}")
    try:
        c.sem.release()
    except ValueError as e:
        print(e)
    cond = asyncio.Condition()
    state = {"n": 0}
    async def waiter(i):
        async with cond:
            await cond.wait_for(lambda: state["n"] >= i)
            print("woke", i, state["n"])
    ws = [asyncio.ensure_future(waiter(i)) for i in (3, 1, 2)]
    for n in range(1, 4):
        await asyncio.sleep(0.1)
        async with cond:
            state["n"] = n
            cond.notify_all()
    await asyncio.gather(*ws)
    pq = asyncio.PriorityQueue()
    for x in ((3, "c"), (1, "a"), (2, "b")):
        pq.put_nowait(x)
    print([pq.get_nowait()[1] for _ in range(3)], pq.empty())
    lq = asyncio.LifoQueue()
    for x in range(3): await lq.put(x)
    print([await lq.get() for _ in range(3)])
    try:
        lq.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))

asyncio.run(main())
