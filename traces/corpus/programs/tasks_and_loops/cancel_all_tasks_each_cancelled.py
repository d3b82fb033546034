# A probe of asyncio, its beginning and end: cancel all tasks each cancelled.
# requires: 3.8
# time: virtual
from _probe import *
async def bg(n):
    try: await asyncio.sleep(100)
    except asyncio.CancelledError: out.append(n); raise
out = []
async def main():
    for i in range(6): ct(bg(i))
    await tick(1)
arun(main()); print(sorted(out))
