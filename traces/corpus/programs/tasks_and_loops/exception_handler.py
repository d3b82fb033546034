# A probe of asyncio: exception handler.
# requires: 3.8
from _probe import *
async def main():
    loop = asyncio.get_event_loop()
    loop.set_exception_handler(lambda l, c: print('H', sorted(c), m(c['message']), E(c.get('exception'))))
    loop.call_soon(lambda: 1/0); await tick(2)
    loop.set_exception_handler(lambda l, c: 1/0)
    loop.call_soon(lambda: [][0]); await tick(2)
    loop.set_exception_handler(None); loop.call_soon(lambda: {}['k']); await tick(2)
    try: loop.set_exception_handler(5)
    except TypeError as e: print(E(e))
    loop.call_exception_handler({'message': 'custom', 'x': 1})
run(main())
