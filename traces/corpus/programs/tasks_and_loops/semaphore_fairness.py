# A probe of asyncio: semaphore fairness.
# requires: 3.8
from _probe import *
async def main():
    s = asyncio.Semaphore(1); await s.acquire()
    async def w(n): await s.acquire(); print(n)
    a = ct(w('waiter')); await tick(1)
    s.release(); print('locked', s.locked())
    async def barger(): await s.acquire(); print('barger')
    b = ct(barger()); await tick(3); s.release(); await tick(3); print(st(a), st(b))
run(main())
