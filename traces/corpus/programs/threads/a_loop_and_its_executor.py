# What a loop and the threads of its executor do in turn.
# requires: 3.8
# time: virtual
import asyncio, threading, time, concurrent.futures, contextvars
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
var = contextvars.ContextVar('v', default=0)
async def ticker(n, d):
    for i in range(n):
        await asyncio.sleep(d); say('tick', i)
def block(d, n):
    say('block', n); time.sleep(d); say('unblock', n); return n
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.ensure_future(ticker(4, 0.4))
    say(await asyncio.gather(*(loop.run_in_executor(None, block, d, i) for i, d in enumerate((1, 0.5, 0.8)))))
    f = loop.run_in_executor(None, block, 3, 'c')
    await asyncio.sleep(0.1)
    f.cancel()
    try: await f
    except asyncio.CancelledError: say('cancelled')
    try: await asyncio.wait_for(loop.run_in_executor(None, block, 2, 'w'), 0.5)
    except asyncio.TimeoutError: say('timeout')
    ev = asyncio.Event()
    def setter():
        time.sleep(1); loop.call_soon_threadsafe(ev.set); say('set called')
        time.sleep(1); say('setter ends')
    th = threading.Thread(target=setter); th.start()
    await ev.wait(); say('event')
    def bad(): raise KeyError('bad')
    try: await loop.run_in_executor(None, bad)
    except KeyError as e: say(repr(e))
    if hasattr(asyncio, 'to_thread'):
        var.set(5)
        say(await asyncio.to_thread(lambda: (var.get(), threading.current_thread() is threading.main_thread())))
    else: say((5, False))
    q = asyncio.Queue()
    def feed():
        for i in range(3):
            time.sleep(0.2); asyncio.run_coroutine_threadsafe(q.put(i), loop).result(); say('fed', i)
    th2 = threading.Thread(target=feed); th2.start()
    for _ in range(3): say(await q.get())
    await t
asyncio.run(main())
say('end')
