# A probe of threads and loops: get event loop in thread.
# requires: 3.8
# time: virtual
from _probe import *
import threading
res = []
def f():
    try: asyncio.get_event_loop(); res.append('loop')
    except RuntimeError as e: res.append(re.sub(r"'Thread-.*'", "'Thread-N'", E(e)))
x = threading.Thread(target=f); x.start(); x.join(); print(res)
