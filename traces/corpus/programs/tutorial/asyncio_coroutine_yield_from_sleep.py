# A probe of the tutorial: asyncio coroutine yield from sleep.
# requires: 3.8
# time: virtual
from _probe import *
try: deco = asyncio.coroutine
except AttributeError as e: print(E(e), '- using types.coroutine'); deco = types.coroutine
@deco
def w(n, d): L(n, 'start'); yield from asyncio.sleep(d); L(n, 'end'); return n
@deco
def main():
    r = yield from w('inline', 1); L('r', r)
    try: k = ct(w('task', 2))
    except TypeError as e: print(E(e)); return 'no task from generator'
    r = yield from k; L('r', r)
    f = asyncio.get_event_loop().create_future(); asyncio.get_event_loop().call_later(1, f.set_result, 'F'); r = yield from f; L('r', r)
    return 'done'
async def amain(): return await main()
try: print(run(amain()))
except BaseException as e: print(E(e))
t('run_until_complete(generator-based)', lambda: run(main()))
