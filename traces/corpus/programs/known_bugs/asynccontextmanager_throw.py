# A program about a bug that some Python had or has: asynccontextmanager throw.
import contextlib
try:
    acm=contextlib.asynccontextmanager
except AttributeError: print('n/a'); raise SystemExit
@acm
async def cm():
    try: yield 1
    except ValueError: print('sup')
async def m():
    async with cm(): raise ValueError
    try:
        async with cm(): raise StopAsyncIteration(7)
    except BaseException as e: print(type(e).__name__,e.args)
    return 'done'
try: m().send(None)
except StopIteration as e: print(e.value)
