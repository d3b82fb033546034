# A probe of asyncio: event.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, e): await e.wait(); L(n); return n
async def main():
    e = asyncio.Event(); ts = [ct(w(i, e)) for i in range(3)]; await asyncio.sleep(1); e.set(); e.clear(); print('set then clear', e.is_set()); await asyncio.wait(ts); print([k.result() for k in ts])
    e.set(); 
    async def other(): print('other')
    ct(other()); print(await e.wait(), 'no yield when set'); await tick(1)
    e.clear(); k = ct(w('c', e)); await tick(1); k.cancel(); await tick(2); e.set(); print(st(k))
run(main())
