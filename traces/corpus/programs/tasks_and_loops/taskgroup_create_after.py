# A probe of asyncio: taskgroup create after.
# requires: 3.11
# time: virtual
from _probe import *
warnlog((RuntimeWarning,))
async def c(): pass
async def late(tg):
    try: await asyncio.sleep(5)
    finally:
        k = c()
        try: tg.create_task(k)
        except RuntimeError as e: print('shutting down:', re.sub(r'<TaskGroup.*?>', 'TG', E(e)))
        del k
async def bad(): await asyncio.sleep(1); raise ValueError('v')
async def main():
    tg = asyncio.TaskGroup()
    k = c()
    try: tg.create_task(k)
    except RuntimeError as e: print('not entered:', re.sub(r'<TaskGroup.*?>', 'TG', E(e)))
    del k; gc.collect()
    async with tg: pass
    k = c()
    try: tg.create_task(k)
    except RuntimeError as e: print('finished:', re.sub(r'<TaskGroup.*?>', 'TG', E(e)))
    del k; gc.collect()
    try: await tg.__aenter__()
    except RuntimeError as e: print('re-enter:', re.sub(r'<TaskGroup.*?>', 'TG', E(e)))
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(late(tg)); tg.create_task(bad())
    except BaseException as e: print(E(e))
    gc.collect()
run(main())
