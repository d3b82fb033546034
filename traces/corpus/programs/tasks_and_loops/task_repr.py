# A probe of asyncio: task repr.
# requires: 3.8
# time: virtual
from _probe import *
async def c():
    await asyncio.sleep(0); return 'v'
async def bad(): raise ValueError('v')
def r(k): return re.sub(r"name='[^']*' ?", '', re.sub(r'py:\d+', 'py:N', m(repr(k))))
async def main():
    k = ct(c()); print(r(k)); await asyncio.sleep(0); print(r(k)); await tick(2); print(r(k))
    k = ct(bad()); await tick(2); print(r(k)); k.exception()
    k = ct(c()); k.cancel(); print(r(k)); await tick(2); print(r(k))
    f = asyncio.get_event_loop().create_future(); print(r(f)); f.set_result(1); print(r(f))
run(main())
