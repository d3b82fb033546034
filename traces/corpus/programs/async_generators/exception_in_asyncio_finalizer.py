# A probe of async generators: exception in asyncio finalizer.
# requires: 3.8
from _probe import *
async def g():
    try: yield 1
    finally: raise ValueError('in finally')
async def main():
    a = g(); await a.__anext__(); del a
    await tick(3); gc.collect(); print('end')
run(main())
