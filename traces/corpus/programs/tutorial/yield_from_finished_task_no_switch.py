# A probe of the tutorial: yield from finished task no switch.
# requires: 3.8
# time: virtual
from _probe import *
@types.coroutine
def yf(x): return (yield from x)
async def done(): return 'D'
async def other(): print('OTHER')
async def main():
    k = ct(done()); await tick(2); print('done', k.done()); ct(other())
    print('yield from finished task:', await yf(k)); print('await finished task:', await k)
    print('bare coroutine:', await done()); print('(OTHER not yet run)'); await tick(1)
    ct(other()); await asyncio.sleep(0); print('sleep(0) switches')
run(main())
