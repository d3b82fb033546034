# A probe of async generators: asyncio del schedules aclose.
# requires: 3.8
# time: virtual
from _probe import *
async def g():
    try: yield 1
    finally: print('fin start'); await asyncio.sleep(0); print('fin end')
async def main():
    a = g(); await a.__anext__(); del a; print('deleted')
    for i in range(5): await asyncio.sleep(0); print('tick', i)
run(main())
