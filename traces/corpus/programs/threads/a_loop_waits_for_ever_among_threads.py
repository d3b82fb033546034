# A loop whose future nobody resolves while threads wait: a deadlock of all.
# requires: 3.8
# time: virtual
import asyncio, threading, time
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, time.sleep, 5)
    f = loop.run_in_executor(None, lambda: (time.sleep(2), say('worker done')))
    say('main returns')
asyncio.run(main())
say('after run')
async def m2():
    lock = threading.Lock(); lock.acquire()
    loop = asyncio.get_running_loop()
    def w(): lock.acquire(); say('got')
    f = loop.run_in_executor(None, w)
    await asyncio.sleep(1); say('release'); lock.release(); await f
    e = threading.Event()
    t = threading.Thread(target=e.wait); t.start()
    fut = loop.create_future()
    await fut
asyncio.run(m2())
