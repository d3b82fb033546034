# A probe of asyncio, its beginning and end: get event loop fresh main.
# requires: 3.8
# time: virtual
from _probe import *
warnlog((DeprecationWarning,))
try: l = asyncio.get_event_loop(); print('created', l.is_running()); l.close()
except RuntimeError as e: print(E(e))
