# A probe of asyncio: semaphore cancel.
# requires: 3.8
from _probe import *
async def main():
    s = asyncio.Semaphore(1); await s.acquire()
    async def w(n):
        await s.acquire(); print(n, 'got'); return n
    a, b, c = ct(w('a')), ct(w('b')), ct(w('c')); await tick(1)
    s.release(); a.cancel(); await tick(4); print(st(a), st(b), st(c)); s.release(); await tick(3); print(st(c))
    s = asyncio.Semaphore(2); await s.acquire(); await s.acquire()
    ts = [ct(w(i)) for i in range(4)]; await tick(1); ts[0].cancel(); s.release(); s.release(); await tick(5); print([st(x) for x in ts]); s.release(); s.release(); await tick(5); print([st(x) for x in ts])
run(main())
