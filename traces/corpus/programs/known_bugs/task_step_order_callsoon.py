# A program about a bug that some Python had or has: task step order callsoon.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    o=[]; l=asyncio.get_event_loop()
    async def c(n):
        o.append(n); await asyncio.sleep(0); o.append(n+'2')
    l.call_soon(o.append,'cs'); t=asyncio.ensure_future(c('t')); l.call_soon(o.append,'cs2')
    f=l.create_future(); f.add_done_callback(lambda _:o.append('cb')); f.set_result(0)
    await t; print(o)
asyncio.new_event_loop().run_until_complete(m())
