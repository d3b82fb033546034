# A probe of async generators: loop closed del.
# requires: 3.8
from _probe import *
async def g():
    try: yield 1
    finally: print('fin')
async def main():
    global a
    a = g(); await a.__anext__()
run(main())
with unraisable(): del a
gc.collect(); print('end')
