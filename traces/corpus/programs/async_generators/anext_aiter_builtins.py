# A probe of async generators: anext aiter builtins.
# requires: 3.10
from _probe import *
async def g(): yield 1
async def main():
    a = g(); print(aiter(a) is a); print(await anext(a)); print(await anext(a, 'default'))
    try: await anext(a)
    except StopAsyncIteration: print('SAI')
    for bad in (5, [1], object()):
        try: aiter(bad)
        except TypeError as e: print(E(e))
        try: anext(bad)
        except TypeError as e: print(E(e))
    x = anext(g(), 'd'); print(type(x).__name__, await x)
    class BadN:
        def __anext__(s): return 5
    try: await anext(BadN())
    except TypeError as e: print(E(e))
    try: await anext(BadN(), 'd')
    except TypeError as e: print(E(e))
    class BadA:
        def __aiter__(s): return 5
    try: aiter(BadA())
    except TypeError as e: print(E(e))
drive(main())
