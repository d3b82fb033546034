# A probe of asyncio: taskgroup child error.
# requires: 3.11
# time: virtual
from _probe import *
async def w(n, d):
    try: await asyncio.sleep(d); L(n); return n
    except asyncio.CancelledError as e: L(n, 'cancelled', e.args); raise
async def bad(n, d): await asyncio.sleep(d); raise ValueError(n)
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w('a', 5)); tg.create_task(bad('b1', 1)); tg.create_task(bad('b2', 1))
            try: await asyncio.sleep(10)
            except asyncio.CancelledError as e: L('body cancelled', e.args, current_task().cancelling()); raise
    except BaseException as e: L(type(e).__name__, e.args[0], [chain(x) for x in e.exceptions], chain(e.__context__), chain(e.__cause__), current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(bad('after body', 1))
    except BaseException as e: L(E(e), [chain(x) for x in e.exceptions], chain(e.__context__))
run(main())
