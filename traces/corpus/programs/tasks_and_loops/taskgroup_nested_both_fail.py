# A probe of asyncio: taskgroup nested both fail.
# requires: 3.11
# time: virtual
from _probe import *
async def bad(n): raise ValueError(n)
async def main():
    try:
        async with asyncio.TaskGroup() as o:
            try:
                async with asyncio.TaskGroup() as i: i.create_task(bad('inner')); o.create_task(bad('outer')); await asyncio.sleep(10)
            except* ValueError as eg: L('inner group', repr(eg), current_task().cancelling())
            try: await asyncio.sleep(1); L('next await ok')
            except asyncio.CancelledError: L('CancelledError at next await'); raise
    except* ValueError as eg: L('outer group', repr(eg))
    L('end', current_task().cancelling())
run(main())
