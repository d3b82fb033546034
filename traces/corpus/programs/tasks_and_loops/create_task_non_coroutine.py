# A probe of asyncio: create task non coroutine.
# requires: 3.8
from _probe import *
async def c(): pass
async def main():
    loop = asyncio.get_event_loop()
    for x in (5, c, loop.create_future(), None, (i for i in ())):
        try: ct(x); print('ok')
        except BaseException as e: print(re.sub(r'<(function|Future|generator)[^>]*>+', r'<\1>', E(e)))
    await tick(2)
run(main())
