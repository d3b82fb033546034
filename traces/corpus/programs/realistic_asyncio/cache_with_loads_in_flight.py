"""A cache that lets callers wait for a load that runs already, with shield()."""
import asyncio
from collections import OrderedDict
from functools import wraps

class AsyncLRU:
    def __init__(self, maxsize=2, ttl=None):
        self.data = OrderedDict()
        self.inflight = {}
        self.maxsize, self.ttl = maxsize, ttl
        self.hits = self.misses = 0

    def __call__(self, fn):
        @wraps(fn)
        async def wrapper(key):
            loop = asyncio.get_event_loop()
            if key in self.data:
                value, at = self.data[key]
                if self.ttl is None or loop.time() - at < self.ttl:
                    self.data.move_to_end(key)
                    self.hits += 1
                    return value
                del self.data[key]
            if key in self.inflight:
                self.hits += 1
                return await asyncio.shield(self.inflight[key])
            self.misses += 1
            fut = self.inflight[key] = loop.create_future()
            try:
                value = await fn(key)
            except BaseException as e:
                if not fut.cancelled():
                    if isinstance(e, Exception):
                        fut.set_exception(e)
                        fut.exception()
                    else:
                        fut.cancel()
                raise
            else:
                fut.set_result(value)
                self.data[key] = value, loop.time()
                while len(self.data) > self.maxsize:
                    print("evict", self.data.popitem(last=False)[0])
                return value
            finally:
                del self.inflight[key]
        wrapper.cache = self
        return wrapper

@AsyncLRU(maxsize=2, ttl=5)
async def load(key):
    print("load", key)
    await asyncio.sleep(1)
    if key == "bad":
        raise KeyError(key)
    return key.upper()

async def main():
    print(await asyncio.gather(load("a"), load("a"), load("b"), load("a")))
    print(await load("a"), await load("c"))
    print(await asyncio.gather(load("bad"), load("bad"), return_exceptions=True))
    await asyncio.sleep(6)
    print(await load("a"))
    t1 = asyncio.ensure_future(load("slow"))
    t2 = asyncio.ensure_future(load("slow"))
    await asyncio.sleep(0.5)
    t1.cancel()
    print([type(x).__name__ for x in await asyncio.gather(t1, t2, return_exceptions=True)])
    print(load.cache.hits, load.cache.misses, list(load.cache.data), load.cache.inflight)

asyncio.run(main())
