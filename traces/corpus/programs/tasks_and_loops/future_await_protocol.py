# A probe of asyncio: future await protocol.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    loop = asyncio.get_event_loop(); f = loop.create_future()
    it = f.__await__(); y = next(it); print(y is f, f._asyncio_future_blocking)
    try: next(it)
    except (RuntimeError, AssertionError) as e: print(E(e))
    f2 = loop.create_future(); it = f2.__await__(); next(it); f2.set_result(9); t('next after result', next, it)
    f3 = loop.create_future(); it = iter(f3); next(it); f3.set_exception(ValueError('v')); t('send', it.send, None)
    f4 = loop.create_future(); it = f4.__await__(); next(it); t('throw', it.throw, KeyError('k'))
    f5 = loop.create_future(); it = f5.__await__(); next(it); t('close', it.close)
    f6 = loop.create_future(); f6.set_result(1); t('done', next, f6.__await__())
run(main())
