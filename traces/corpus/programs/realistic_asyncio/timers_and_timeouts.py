"""Periodic calls, calls put off, handles that are cancelled, timeouts."""
import asyncio

class Periodic:
    def __init__(self, interval, fn):
        self.interval, self.fn = interval, fn
        self._handle = None
        self._count = 0

    def start(self):
        self._loop = asyncio.get_running_loop()
        self._next = self._loop.time() + self.interval
        self._handle = self._loop.call_at(self._next, self._fire)
        return self

    def _fire(self):
        self._count += 1
        self.fn(self._count)
        self._next += self.interval
        self._handle = self._loop.call_at(self._next, self._fire)

    def stop(self):
        if self._handle:
            self._handle.cancel()
            print("cancelled", self._handle.cancelled(), round(self._handle.when() - self._loop.time(), 3))

def debounce(delay):
    def decorate(fn):
        handle = None
        def call(*args):
            nonlocal handle
            if handle is not None:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(delay, fn, *args)
        return call
    return decorate

@debounce(0.3)
def save(text):
    print("save", text, round(asyncio.get_running_loop().time() - T0, 2))

async def main():
    global T0
    T0 = asyncio.get_running_loop().time()
    ticks = []
    p = Periodic(0.25, ticks.append).start()
    for ch in ("h", "he", "hel"):
        save(ch)
        await asyncio.sleep(0.2)
    await asyncio.sleep(0.5)
    save("hello")
    await asyncio.sleep(0.4)
    p.stop()
    print(ticks)
    loop = asyncio.get_running_loop()
    order = []
    loop.call_later(0.1, order.append, "late")
    loop.call_at(loop.time() + 0.05, order.append, "early")
    loop.call_soon(order.append, "soon")
    h = loop.call_soon(order.append, "never")
    h.cancel()
    h2 = loop.call_later(1, order.append, "no")
    print(h.cancelled(), h2.when() > loop.time())
    h2.cancel()
    await asyncio.sleep(0.2)
    print(order)
    fut = loop.create_future()
    loop.call_later(0.1, lambda: fut.done() or fut.set_result("value"))
    print(await fut, fut)
    async def slow():
        await asyncio.sleep(3)
    try:
        await asyncio.wait_for(slow(), 0.1)
    except asyncio.TimeoutError as e:
        print("TO", repr(e), type(e.__context__), type(e.__cause__))
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(d, d)) for d in (0.1, 0.2, 5)], timeout=0.3)
    print(sorted(t.result() for t in done), len(pending))
    for t in pending: t.cancel()

asyncio.run(main())
