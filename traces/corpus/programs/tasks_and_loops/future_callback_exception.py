# A probe of asyncio: future callback exception.
# requires: 3.8
from _probe import *
async def main():
    loop = asyncio.get_event_loop(); f = loop.create_future()
    f.add_done_callback(lambda f: 1/0); f.add_done_callback(lambda f: print('still called')); f.set_result(1); await tick(2); print('end')
run(main())
