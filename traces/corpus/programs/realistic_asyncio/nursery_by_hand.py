"""A task group written by hand: it cancels what is left when a task fails."""
import asyncio

class Nursery:
    def __init__(self):
        self._tasks = set()
        self._errors = []
        self._parent = None

    async def __aenter__(self):
        self._parent = asyncio.current_task()
        return self

    def start_soon(self, coro, name=None):
        t = asyncio.create_task(coro)
        if name:
            t.set_name(name)
        self._tasks.add(t)
        t.add_done_callback(self._on_done)
        return t

    def _on_done(self, t):
        self._tasks.discard(t)
        if not t.cancelled() and t.exception() is not None:
            self._errors.append((t.get_name() if not t.get_name().startswith("Task-") else "?", t.exception()))
            self._cancel_all()
            if self._parent is not None and not self._parent.done():
                self._parent.cancel()

    def _cancel_all(self):
        for t in list(self._tasks):
            t.cancel()

    async def __aexit__(self, et, ev, tb):
        if et is not None:
            self._cancel_all()
        while self._tasks:
            try:
                await asyncio.wait(self._tasks)
            except asyncio.CancelledError:
                self._cancel_all()
        self._parent = None
        if self._errors:
            print("errors", [(n, repr(e)) for n, e in self._errors])
            raise self._errors[0][1] from (ev if isinstance(ev, Exception) else None)
        return False

async def job(n, fail=False):
    try:
        await asyncio.sleep(n)
        if fail:
            raise ValueError(f"job {n}")
        print("job", n, "done")
        return n
    except asyncio.CancelledError:
        print("job", n, "cancelled")
        raise
    finally:
        print("job", n, "finally")

async def main():
    async with Nursery() as n:
        ts = [n.start_soon(job(i)) for i in (3, 1, 2)]
    print([t.result() for t in ts])
    try:
        async with Nursery() as n:
            n.start_soon(job(1))
            n.start_soon(job(2, True), name="bad")
            n.start_soon(job(3))
            await asyncio.sleep(10)
    except ValueError as e:
        print("caught", e, repr(e.__cause__), repr(e.__context__))
    try:
        async with Nursery() as n:
            n.start_soon(job(5))
            await asyncio.sleep(1)
            raise LookupError("body")
    except LookupError as e:
        print("caught", e)

asyncio.run(main())
