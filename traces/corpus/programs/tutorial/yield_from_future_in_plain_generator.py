# A probe of the tutorial: yield from future in plain generator.
# requires: 3.8
# time: virtual
from _probe import *
async def main():
    f = asyncio.get_event_loop().create_future()
    def plain(): return (yield from f)
    g = plain(); y = next(g); print(y is f); f.set_result('v')
    t('next', next, g)
    async def c(): return 1
    def plain2(): return (yield from c0)
    c0 = c(); t('coroutine', next, plain2()); c0.close()
    def plain3(): return (yield from tk)
    tk = ct(c()); g = plain3(); y = next(g); print(y is tk)
    try: await tk
    except (RuntimeError, AssertionError) as e: print('await after a bare next():', E(e))
    await tick(2); t('task done', next, g)
run(main())
