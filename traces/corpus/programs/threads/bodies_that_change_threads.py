# A generator resumed from several threads, at a time and one after the other.
# requires: 3.8
# time: virtual
import asyncio, time, threading, concurrent.futures
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
def gen():
    try:
        while True:
            say('in', threading.current_thread().name); yield 1
    finally: say('closed')
g = gen()
def nx():
    next(g); time.sleep(1)
with concurrent.futures.ThreadPoolExecutor(3) as ex:
    fs = [ex.submit(nx) for _ in range(3)]
    for f in fs: f.result()
    def running():
        def inner():
            time.sleep(1); yield 5
        it = inner()
        a = ex.submit(next, it); b = ex.submit(next, it)
        for f in (a, b):
            try: say(f.result())
            except ValueError as e: say(e)
    running()
    def rec():
        return ex.submit(lambda: 7).result()
    say(ex.submit(rec).result())
async def producer(q, loop):
    def put(i): time.sleep(0.1); loop.call_soon_threadsafe(q.put_nowait, i)
    await asyncio.gather(*[loop.run_in_executor(None, put, i) for i in range(4)])
async def main():
    loop = asyncio.get_running_loop(); q = asyncio.Queue()
    p = asyncio.ensure_future(producer(q, loop))
    for _ in range(4): say(await q.get())
    await p
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1))
    say(await asyncio.gather(*[loop.run_in_executor(None, lambda i=i: (time.sleep(1), i)[1]) for i in range(3)]))
    loop.slow_callback_duration = 0.5
    time.sleep(2); say('slept in loop')
    await asyncio.sleep(0)
asyncio.run(main())
g.close()
