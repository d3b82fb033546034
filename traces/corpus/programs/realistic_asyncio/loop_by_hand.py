"""A loop made, run, stopped and closed by hand, with callbacks."""
import asyncio
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

class EchoProtocolSim:
    def __init__(self):
        self.closed = loop.create_future()
        self.buffer = []
    def data_received(self, data):
        self.buffer.append(data)
        if b"".join(self.buffer).endswith(b"\n"):
            loop.call_soon(self.finish)
    def finish(self):
        self.closed.set_result(b"".join(self.buffer).decode().strip())

async def feed(p):
    for chunk in (b"he", b"llo ", b"world", b"\n"):
        p.data_received(chunk)
        await asyncio.sleep(0.1)

async def main():
    p = EchoProtocolSim()
    await asyncio.gather(feed(p), p.closed)
    return p.closed.result()

def stop_later():
    print("stopping")
    loop.stop()

try:
    print(loop.run_until_complete(main()))
    loop.call_later(2, stop_later)
    t = loop.time()
    loop.run_forever()
    print(round(loop.time() - t, 2), loop.is_running(), loop.is_closed())
    task = loop.create_task(asyncio.sleep(100))
    loop.call_soon(loop.stop)
    loop.run_forever()
    pending = asyncio.all_tasks(loop)
    print(len(pending))
    for t in pending:
        t.cancel()
    print(loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True)))
    loop.run_until_complete(loop.shutdown_asyncgens())
finally:
    loop.close()
    asyncio.set_event_loop(None)
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
