# A probe of asyncio: timeout misuse.
# requires: 3.11
# time: virtual
from _probe import *
async def main():
    cm = asyncio.timeout(1)
    for f in (lambda: cm.reschedule(5), lambda: cm.expired(), lambda: cm.when()):
        try: print(f())
        except BaseException as e: print(E(e))
    async with cm: pass
    for f in (lambda: cm.reschedule(5), lambda: cm.__aenter__()):
        try:
            r = f()
            if inspect.iscoroutine(r): await r
            print(r)
        except BaseException as e: print(E(e))
    try:
        with asyncio.timeout(1): pass
    except BaseException as e: print(E(e))
run(main())
t('outside loop', asyncio.timeout, 1)
