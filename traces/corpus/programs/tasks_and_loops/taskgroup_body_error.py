# A probe of asyncio: taskgroup body error.
# requires: 3.11
# time: virtual
from _probe import *
async def w(n):
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: L(n, 'cancelled'); raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(w('a')); await tick(1); raise KeyError('body')
    except BaseException as e: L(E(e), [chain(x) for x in e.exceptions])
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(w('unstarted')); raise KeyError('body')
    except BaseException as e: L(E(e), [chain(x) for x in e.exceptions])
    for ex in (KeyboardInterrupt('kb'), SystemExit(3), asyncio.CancelledError('manual'), GeneratorExit('ge')):
        try:
            async with asyncio.TaskGroup() as tg: tg.create_task(w('x')); await tick(1); raise ex
        except BaseException as e: L(type(ex).__name__, '->', E(e))
run(main())
