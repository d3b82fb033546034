# A probe of asyncio: condition.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n, c):
    async with c: L(n, 'waiting'); await c.wait(); L(n, 'woken', c.locked())
async def main():
    c = asyncio.Condition(); ts = [ct(w(i, c)) for i in range(4)]; await tick(2)
    async with c: c.notify(2); print('notified 2')
    await tick(6); print([st(k) for k in ts])
    async with c: c.notify_all()
    await asyncio.wait(ts)
    for f in (c.notify, c.notify_all):
        try: f()
        except RuntimeError as e: print(E(e))
    try: await c.wait()
    except RuntimeError as e: print(E(e))
    async with c:
        print(await c.wait_for(lambda: 'pred true'))
run(main())
