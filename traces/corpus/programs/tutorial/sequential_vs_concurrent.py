# A probe of the tutorial: sequential vs concurrent.
# requires: 3.8
# time: virtual
from _probe import *
async def w(n): L(n, 'start'); await asyncio.sleep(1); L(n, 'end')
async def main():
    await w('a'); await w('b'); L('sequential')
    x, y = ct(w('c')), ct(w('d')); await x; await y; L('concurrent')
    await ct(w('e')); await ct(w('f')); L('create_task+await immediately = sequential')
run(main())
