# A program about a bug that some Python had or has: gh112182 future stopiteration.
# requires: 3.8
# time: virtual
import asyncio
async def m():
    f=asyncio.get_event_loop().create_future()
    class S(StopIteration): pass
    try: f.set_exception(S())
    except TypeError as e: print('TypeError'); return
    try: await asyncio.wait_for(f,0.2)
    except BaseException as e: print(type(e).__name__, e)
asyncio.new_event_loop().run_until_complete(m())
