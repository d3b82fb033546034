# A probe of asyncio: task names.
# requires: 3.8
from _probe import *
async def c(): pass
async def main():
    k = ct(c())
    if not hasattr(k, 'get_name'): print('no names'); await k; return
    print(re.sub(r'\d+', 'N', k.get_name())); k.set_name('x'); print(k.get_name()); k2 = asyncio.create_task(c(), name='nm'); print(k2.get_name()); k2.set_name(5); print(repr(k2.get_name())); await asyncio.wait([k, k2])
    print(re.sub(r'\s+', ' ', re.sub(r' (created|defined) at [^>]*py:\d+', '', m(repr(k)))))
run(main())
