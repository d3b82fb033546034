"""A token bucket and a sliding window that share one clock."""
import asyncio
import time
from collections import deque
from typing import Deque, Optional


class TokenBucket:
    """Allows `rate` operations a second with bursts up to `capacity`."""

    def __init__(self, rate: float, capacity: int) -> None:
        self.rate = rate
        self.capacity = capacity
        self._tokens = float(capacity)
        self._updated: Optional[float] = None
        self._waiters: Deque["asyncio.Future[None]"] = deque()

    def _refill(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._updated is None:
            self._updated = now
        self._tokens = min(self.capacity, self._tokens + (now - self._updated) * self.rate)
        self._updated = now

    async def acquire(self) -> float:
        loop = asyncio.get_running_loop()
        start = loop.time()
        while True:
            self._refill()
            if self._tokens >= 1:
                self._tokens -= 1
                return loop.time() - start
            delay = (1 - self._tokens) / self.rate
            await asyncio.sleep(delay)


class SlidingWindow:
    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.times = deque()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            while True:
                now = loop.time()
                while self.times and now - self.times[0] >= self.window:
                    self.times.popleft()
                if len(self.times) < self.limit:
                    self.times.append(now)
                    return len(self.times)
                await asyncio.sleep(self.times[0] + self.window - now)

    async def __aexit__(self, *exc_info):
        return False


async def worker(name, bucket, n, log):
    for i in range(n):
        waited = await bucket.acquire()
        log.append((name, i, round(waited, 3)))


async def windowed(name, window, n, log, t0):
    for i in range(n):
        async with window as size:
            log.append(f"{name}{i}@{asyncio.get_running_loop().time() - t0:.2f}({size})")
            await asyncio.sleep(0.1)


async def main():
    log = []
    bucket = TokenBucket(rate=2.0, capacity=3)
    await asyncio.gather(*(worker(n, bucket, 3, log) for n in "abc"))
    for entry in log:
        print(*entry)
    window_log = []
    w = SlidingWindow(2, 1.0)
    t0 = asyncio.get_running_loop().time()
    results = await asyncio.gather(*[windowed(c, w, 3, window_log, t0) for c in "xyz"], return_exceptions=True)
    print(results)
    print(" ".join(window_log))


asyncio.run(main())
