# A probe of async generators: nested delegation loop.
from _probe import *
async def inner():
    try: yield 1; yield 2
    except BaseException as e: print('inner saw', type(e).__name__); raise
    finally: print('inner fin')
async def outer():
    try:
        async for x in inner(): yield x
    finally: print('outer fin')
async def main():
    a = outer(); await a.asend(None)
    try: await a.athrow(ValueError('v'))
    except ValueError as e: print(E(e))
    print('end main')
drive(main())
