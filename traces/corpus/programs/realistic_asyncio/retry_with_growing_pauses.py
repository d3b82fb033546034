"""A decorator that calls a coroutine function again, with pauses that grow."""
import asyncio
import functools
import itertools
import logging
import random

class TransientError(Exception):
    def __init__(self, code, *, retry_after=None):
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after

    def __str__(self):
        return f"transient {self.code}" + (f" (after {self.retry_after}s)" if self.retry_after else "")


def retry(times=3, backoff=0.5, factor=2, exceptions=(TransientError,)):
    def decorate(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            delay = backoff
            last = None
            for attempt in itertools.count(1):
                try:
                    result = await fn(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    if attempt >= times:
                        raise RuntimeError(f"{fn.__name__} gave up after {attempt}") from exc
                    pause = exc.retry_after or delay
                    print(f"  {fn.__qualname__}: {exc!s} -> sleep {pause}")
                    await asyncio.sleep(pause)
                    delay *= factor
                else:
                    if last is not None:
                        print(f"  recovered from {type(last).__name__} at attempt {attempt}")
                    return result
        return wrapper
    return decorate


calls = {}

@retry()
async def fetch(url, *, fail=0):
    """Fetch a url."""
    calls[url] = calls.get(url, 0) + 1
    await asyncio.sleep(0.01)
    if calls[url] <= fail:
        raise TransientError(500 + calls[url], retry_after=0.25 if calls[url] == 2 else None)
    return {"url": url, "n": calls[url]}


async def main():
    loop = asyncio.get_running_loop()
    t = loop.time()
    print(fetch.__name__, fetch.__doc__, asyncio.iscoroutinefunction(fetch))
    print(await fetch("one"))
    print(await fetch("two", fail=1))
    try:
        await fetch("three", fail=9)
    except RuntimeError as e:
        print(repr(e), "<-", repr(e.__cause__), e.__cause__.code, e.__suppress_context__)
    print(f"{loop.time() - t:.2f}s")
    results = await asyncio.gather(fetch("four", fail=2), fetch("five", fail=5), return_exceptions=True)
    for r in results:
        print(type(r).__name__, r)
    try:
        await asyncio.wait_for(fetch("six", fail=10), timeout=0.6)
    except asyncio.TimeoutError:
        print("timeout", calls["six"])
    print(sorted(calls.items()))


if __name__ == "__main__":
    asyncio.run(main())
