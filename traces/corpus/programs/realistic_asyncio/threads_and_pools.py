"""Executors, queues, locks and events between threads and the loop."""
import asyncio, threading, time, queue
from concurrent.futures import ThreadPoolExecutor

def blocking(n):
    time.sleep(n)
    return n * 10, threading.current_thread().name.split('_')[0]

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 1))
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        t = loop.time()
        rs = await asyncio.gather(*(loop.run_in_executor(pool, blocking, n) for n in (1, 2, 1, 1)))
        print(rs, round(loop.time() - t, 2))
        fs = {pool.submit(pow, 2, n): n for n in range(4)}
        print(sorted(f.result() for f in sorted(fs, key=fs.get)))
        f = pool.submit(lambda: 1 / 0)
        try:
            await asyncio.wrap_future(f)
        except ZeroDivisionError as e:
            print("caught", e)
    q = queue.Queue()
    results = []
    def consumer():
        while True:
            item = q.get()
            if item is None:
                q.task_done()
                break
            results.append(item * item)
            loop.call_soon_threadsafe(done.set) if len(results) == 3 else None
            q.task_done()
    done = asyncio.Event()
    th = threading.Thread(target=consumer, name="consumer", daemon=True)
    th.start()
    for i in range(3):
        q.put(i)
    await done.wait()
    q.put(None)
    await loop.run_in_executor(None, th.join)
    print(results, th.is_alive(), q.unfinished_tasks)
    ev = threading.Event()
    def setter():
        time.sleep(0.5)
        ev.set()
    threading.Thread(target=setter).start()
    print(await loop.run_in_executor(None, ev.wait, 2))
    lock = threading.Lock()
    total = 0
    def add():
        nonlocal total
        for _ in range(100):
            with lock:
                total += 1
    ths = [threading.Thread(target=add) for _ in range(3)]
    for t in ths: t.start()
    for t in ths: t.join()
    print(total)
    async def inner(x):
        await asyncio.sleep(0.1)
        return x + 1
    def from_thread():
        fut = asyncio.run_coroutine_threadsafe(inner(41), loop)
        return fut.result(timeout=5)
    print(await loop.run_in_executor(None, from_thread))

asyncio.run(main())
