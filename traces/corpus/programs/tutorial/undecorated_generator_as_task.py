# A probe of the tutorial: undecorated generator as task.
# requires: 3.8
# time: virtual
from _probe import *
def w(): yield from asyncio.sleep(0); return 'slept'
def f(): r = yield from asyncio.get_event_loop().create_task(nat()); return r
async def nat(): return 'native'
async def main():
    for g in (w, f):
        try: print(g.__name__, await ct(g()))
        except TypeError as e: print(g.__name__, re.sub(r'<.*>', '<gen>', E(e)))
run(main())
@types.coroutine
def tc(): yield; return 'tc'
async def m2():
    for how in (asyncio.ensure_future, asyncio.gather, lambda x: asyncio.wait_for(x, 1), lambda x: ct(x)):
        try: print(await how(tc()))
        except TypeError as e: print(re.sub(r'<.*>', '<gen>', E(e)))
run(m2())
