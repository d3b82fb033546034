# A probe of asyncio: task awaits itself.
# requires: 3.8
# time: virtual
from _probe import *
async def c():
    try: await k
    except RuntimeError as e: print(E(e))
async def main():
    global k; k = ct(c()); await k
run(main())
