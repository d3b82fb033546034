# A probe of asyncio: current task all tasks.
# requires: 3.8
# time: virtual
from _probe import *
async def c(): print(current_task() is k, len(all_tasks()), k in all_tasks())
async def main():
    global k; k = ct(c()); print(len(all_tasks())); await k; print(len(all_tasks()), k in all_tasks())
    asyncio.get_event_loop().call_soon(lambda: print('in callback', current_task())); await asyncio.sleep(0)
run(main())
try: print(current_task(loop=VLoop()))
except BaseException as e: print(E(e))
