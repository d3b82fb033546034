# A probe of async generators: basic asend.
from _probe import *
async def g():
    print('start'); x = yield 'a'; print('x', x); y = yield 'b'; print('y', y)
async def main():
    a = g()
    print(await a.__anext__(), await a.asend(1))
    try: await a.asend(2)
    except StopAsyncIteration as e: print('SAI', e.args)
    try: await a.asend(None)
    except StopAsyncIteration as e: print('SAI again', e.args)
drive(main())
