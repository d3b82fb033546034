# A probe of asyncio, its beginning and end: shutdown exception in task.
# requires: 3.8
# time: virtual
from _probe import *
async def bg(x):
    try: await asyncio.sleep(100)
    except asyncio.CancelledError: raise x
async def main():
    asyncio.get_event_loop().set_exception_handler(handler); ct(bg(ValueError('v'))); ct(bg(KeyError('k'))); await tick(1)
import io
out, sys.stdout = sys.stdout, io.StringIO(); 
try: arun(main())
finally: res, sys.stdout = sys.stdout.getvalue(), out
print('\n'.join(sorted(res.split('\n'))))
