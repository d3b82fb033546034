# A probe of asyncio: eager order and cancel.
# requires: 3.12
# time: virtual
from _probe import *
async def w(n):
    print(n, 'start')
    try: await asyncio.sleep(1)
    except asyncio.CancelledError: print(n, 'cancelled'); raise
async def selfc(): current_task().cancel(); print('self cancelled'); return 'r'
async def main():
    loop = asyncio.get_running_loop(); loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(print, 'cb'); a = asyncio.create_task(w('a')); a.cancel()
    try: await a
    except asyncio.CancelledError: print('a done')
    k = asyncio.create_task(selfc()); print(st(k))
    async def nested(): k = asyncio.create_task(w('n')); print('nested created'); k.cancel(); return 5
    print(asyncio.create_task(nested()).result()); await tick(3)
    print(len(asyncio.all_tasks()))
run(main())
