"""Map, filter, take and merge over async iterators; managers that suppress."""
import asyncio, inspect
from contextlib import asynccontextmanager

class Ticker:
    def __init__(self, delay, to):
        self.delay, self.to, self.i = delay, to, 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i >= self.to:
            raise StopAsyncIteration
        await asyncio.sleep(self.delay)
        self.i += 1
        return self.i

async def amap(fn, it):
    async for x in it:
        r = fn(x)
        yield (await r) if inspect.isawaitable(r) else r

async def afilter(pred, it):
    async for x in it:
        if pred(x):
            yield x

async def take(n, it):
    if n <= 0: return
    async for x in it:
        yield x
        n -= 1
        if n == 0:
            return

async def merge(*its):
    pending = {asyncio.ensure_future(it.__anext__()): it for it in its}
    try:
        while pending:
            done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for t in sorted(done, key=lambda t: list(pending).index(t)):
                it = pending.pop(t)
                try:
                    value = t.result()
                except StopAsyncIteration:
                    continue
                pending[asyncio.ensure_future(it.__anext__())] = it
                yield value
    finally:
        for t in pending:
            t.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
        print("merge closed with", len(pending))

async def slow_double(x):
    await asyncio.sleep(0)
    return 2 * x

async def countdown(n):
    try:
        while n:
            got = yield n
            if got: print("got", got)
            n -= 1
    finally:
        print("countdown cleanup", n)

@asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("suppress", e)
    finally:
        await asyncio.sleep(0)
        print("close", name)

async def main():
    print([x async for x in Ticker(0.1, 4)])
    print([x async for x in amap(slow_double, afilter(lambda x: x % 2, Ticker(0.01, 7)))])
    print([x async for x in amap(str, take(2, Ticker(0.01, 7)))])
    print({k: v async for k, v in amap(lambda x: (x, x * x), Ticker(0, 3))})
    print(sum([x async for x in Ticker(0, 5) if x != 3]))
    m = merge(Ticker(0.3, 3), Ticker(0.2, 4))
    print([x async for x in m])
    m = merge(Ticker(0.3, 3), Ticker(0.25, 4))
    async for x in m:
        if x == 2: break
    await m.aclose()
    c = countdown(3)
    print(await c.__anext__(), await c.asend("hi"))
    try:
        await c.athrow(KeyError, "k")
    except KeyError as e:
        print("KeyError", e)
    print(await c.aclose())
    async with resource("a") as a, resource("b") as b:
        print(a, b)
        raise ValueError("in body")
    print("after")

asyncio.run(main())
