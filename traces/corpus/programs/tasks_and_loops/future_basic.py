# A probe of asyncio: future basic.
# requires: 3.8
from _probe import *
async def main():
    loop = asyncio.get_event_loop(); f = loop.create_future()
    for n in ('result', 'exception'):
        try: getattr(f, n)()
        except BaseException as e: print(n, E(e))
    print(f.done(), f.cancelled()); f.set_result(5); print(f.done(), f.result(), f.exception())
    for call in (lambda: f.set_result(6), lambda: f.set_exception(ValueError()), lambda: f.cancel()):
        try: print(call())
        except BaseException as e: print(E(e))
    g = loop.create_future(); g.set_exception(ValueError('v')); print(E(g.exception()))
    try: g.result()
    except ValueError as e: print(E(e), e is g.exception())
    h = loop.create_future(); print(h.cancel(), h.cancel(), h.cancelled(), h.done())
    for n in ('result', 'exception'):
        try: getattr(h, n)()
        except BaseException as e: print(n, E(e))
    try: h.set_result(1)
    except BaseException as e: print(E(e))
run(main())
