# A probe of asyncio: taskgroup base exception child.
# requires: 3.11
# time: virtual
from _probe import *
async def kb(): await asyncio.sleep(1); raise KeyboardInterrupt('kb')
async def w():
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: L('w cancelled'); raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(kb()); tg.create_task(w())
    except BaseException as e: print('main saw', chain(e)); raise
def go():
    try: run(main(), collect=False)
    except BaseException as e: print('run !!', chain(e)); e.__traceback__ = None
go(); gc.collect()
