# A probe of asyncio: semaphore.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, s):
    async with s: L(n, 'in'); await asyncio.sleep(1)
async def main():
    s = asyncio.Semaphore(2); ts = [ct(w(i, s)) for i in range(5)]; await tick(1); print(s.locked()); await asyncio.wait(ts); print(s.locked())
    for b in (-1,):
        try: asyncio.Semaphore(b)
        except ValueError as e: print(E(e))
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(E(e))
    s = asyncio.Semaphore(0); s.release(); s.release(); await s.acquire(); await s.acquire(); print(s.locked())
run(main())
