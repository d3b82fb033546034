# A probe of async generators: cancel in consumer body.
# requires: 3.8
# time: virtual
from _probe import *
async def g():
    try:
        yield 1; yield 2
    except BaseException as e: print('gen saw', type(e).__name__); raise
    finally: print('gen fin')
async def w():
    async for x in g(): await asyncio.sleep(10)
async def main():
    tk = ct(w()); await asyncio.sleep(1); tk.cancel()
    try: await tk
    except asyncio.CancelledError: print('task cancelled')
    print('before ticks'); await tick(3); print('after ticks')
run(main())
