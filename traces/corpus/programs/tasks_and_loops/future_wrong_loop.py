# A probe of asyncio: future wrong loop.
# requires: 3.8
from _probe import *
async def main():
    l2 = VLoop(); f = l2.create_future()
    try: await f
    except BaseException as e: print(E(e))
    l2.close()
run(main())
