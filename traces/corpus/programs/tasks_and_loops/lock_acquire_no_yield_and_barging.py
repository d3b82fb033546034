# A probe of asyncio: lock acquire no yield and barging.
# requires: 3.8
from _probe import *
async def main():
    l = asyncio.Lock(); 
    async def other(): print('other')
    ct(other()); await l.acquire(); print('acquired without yielding'); await tick(1)
    async def waiter(): await l.acquire(); print('waiter got'); l.release()
    k = ct(waiter()); await tick(1)
    l.release(); print('released; locked =', l.locked()); 
    await l.acquire(); print('main re-acquired'); l.release(); await tick(3); print(k.done())
run(main())
