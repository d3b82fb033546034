# A program about a bug that some Python had or has: semaphore fairness bpo45997.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    sem=asyncio.Semaphore(1); out=[]
    async def c1():
        async with sem: out.append('c1')
        async with sem: out.append('c1b')
    async def c2():
        async with sem: out.append('c2')
    await asyncio.gather(c1(),c2()); print(out)
    # barging
    sem=asyncio.Semaphore(1); o=[]
    await sem.acquire()
    async def w(n):
        await sem.acquire(); o.append(n); sem.release()
    t=asyncio.ensure_future(w('waiter')); await asyncio.sleep(0)
    sem.release(); print('locked',sem.locked())
    await sem.acquire(); o.append('barger'); sem.release(); await t; print(o)
asyncio.new_event_loop().run_until_complete(m())
