# A probe of asyncio, its beginning and end: steps golden two tasks.
# requires: 3.8
# time: virtual
from _probe import *
async def child(n):
    print(n, 'A'); await asyncio.sleep(0); print(n, 'B'); await asyncio.sleep(1); print(n, 'C'); return n
async def main():
    print('m1'); a = ct(child('a')); b = ct(child('b')); print('m2'); await asyncio.sleep(0); print('m3'); r = await a; print('m4', r); r = await b; print('m5', r)
run(main())
