# A program about a bug that some Python had or has: waitfor virtual loop.
# requires: 3.8
# time: virtual
import asyncio, heapq
class L(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__(); self._vt=0.0
        class Sel:
            def select(s,t):
                if t: self._vt+=t
                return []
            def close(s): pass
        self._selector=Sel(); self._clock_resolution=1e-9
    def time(self): return self._vt
    def _process_events(self,e): pass
    def _write_to_self(self): pass
async def w():
    try: await asyncio.sleep(500)
    finally: print('fin')
async def m():
    try: await asyncio.wait_for(w(),100)
    except asyncio.TimeoutError: print('timeout', asyncio.get_event_loop().time())
l=L()
try:
    asyncio.events._set_running_loop
    l.run_until_complete(m())
except BaseException as e: print(type(e).__name__, e)
