# A probe of asyncio: lock with statement.
# requires: 3.8
from _probe import *
async def main():
    l = asyncio.Lock()
    try:
        with l: pass
    except BaseException as e: print(E(e))
    try:
        with await l: print('with await ok')
    except BaseException as e: print(E(e))
    print(l.locked())
warnlog((DeprecationWarning,))
run(main())
