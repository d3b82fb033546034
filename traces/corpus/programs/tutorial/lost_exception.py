# A probe of the tutorial: lost exception.
# requires: 3.8
# time: virtual
from _probe import *
async def bad(): await asyncio.sleep(1); raise ValueError('lost')
async def main():
    k = ct(bad()); await asyncio.sleep(3); L('main not affected'); return 'ok'
print(run(main()))
async def main2():
    global keep; keep = ct(bad()); await asyncio.sleep(3); L('kept reference: nothing printed yet')
run(main2()); print('drop'); keep = None; gc.collect()
async def main3():
    ct(bad()); await asyncio.sleep(0.5)
run(main3()); print('ended before the task failed')
