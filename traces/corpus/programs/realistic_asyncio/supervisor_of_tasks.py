"""Tasks that are started again when they fail, and cancelled in the end."""
import asyncio
import sys
import traceback

class Supervisor:
    def __init__(self, max_restarts=2):
        self.max_restarts = max_restarts
        self.children = {}
        self.restarts = {}

    def start(self, name, factory):
        task = asyncio.ensure_future(factory())
        self.children[name] = (task, factory)
        task.add_done_callback(lambda t, name=name: self._done(name, t))

    def _done(self, name, task):
        if task.cancelled():
            print(name, "cancelled")
            self.children.pop(name, None)
            return
        exc = task.exception()
        if exc is None:
            print(name, "finished with", task.result())
            self.children.pop(name)
            return
        n = self.restarts[name] = self.restarts.get(name, 0) + 1
        print(name, "failed:", ''.join(traceback.format_exception_only(type(exc), exc)).strip(), "restart", n)
        if n <= self.max_restarts:
            self.start(name, self.children[name][1])
        else:
            self.children.pop(name)

    async def wait(self):
        while self.children:
            await asyncio.wait([t for t, _ in self.children.values()])
            await asyncio.sleep(0)

    async def shutdown(self):
        for t, _ in self.children.values():
            t.cancel("shutdown") if sys.version_info >= (3, 9) else t.cancel()
        await asyncio.gather(*[t for t, _ in self.children.values()], return_exceptions=True)

def flaky(name, fails):
    state = {"n": 0}
    async def run():
        await asyncio.sleep(0.1)
        state["n"] += 1
        if state["n"] <= fails:
            raise OSError(state["n"], f"{name} broke")
        return f"{name} ok"
    return run

async def forever():
    try:
        while True:
            await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("forever cleaning up", e.args if sys.version_info < (3, 11) else e.args)
        await asyncio.sleep(0.5)
        raise
    finally:
        print("forever finally")

async def main():
    s = Supervisor()
    s.start("a", flaky("a", 0))
    s.start("b", flaky("b", 2))
    s.start("c", flaky("c", 5))
    await s.wait()
    s.start("d", forever)
    await asyncio.sleep(1)
    await s.shutdown()
    print(s.children, s.restarts)

asyncio.run(main())
