# A probe of asyncio: loop stop semantics.
# requires: 3.8
# time: virtual
from _probe import *
loop = VLoop(); asyncio.set_event_loop(loop)
def a(): print('a'); loop.stop(); loop.call_soon(print, 'scheduled after stop (next run)'); print('a end')
loop.call_soon(a); loop.call_soon(print, 'b same iteration'); loop.run_forever(); print('stopped'); loop.stop(); loop.run_forever(); print('stopped 2')
loop.call_later(1, print, 'timer'); loop.call_later(1, loop.stop); loop.run_forever(); print(loop.time()); 
def cl():
    try: loop.close()
    except RuntimeError as e: print(E(e))
    loop.stop()
loop.call_soon(cl); loop.run_forever(); loop.close()
