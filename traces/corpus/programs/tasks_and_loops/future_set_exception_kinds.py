# A probe of asyncio: future set exception kinds.
# requires: 3.8
from _probe import *
async def main():
    loop = asyncio.get_event_loop()
    for x in (ValueError, ValueError('v'), StopIteration, StopIteration('x'), 5, None, KeyboardInterrupt('k'), asyncio.CancelledError('c'), GeneratorExit('g'), 'str', Exception):
        f = loop.create_future()
        try: f.set_exception(x)
        except BaseException as e: print('set', m(repr(x)), E(e)); f.cancel(); continue
        print('ok', m(repr(x)), st(f))
        try: await f
        except BaseException as e: print('  await', chain(e))
run(main())
