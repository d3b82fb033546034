# A probe of async generators: yield in finally.
# time: virtual
from _probe import *
async def g():
    try: yield 1
    finally: print('fin'); yield 'in finally'; print('after')
async def main():
    a = g(); await a.asend(None)
    try: await a.aclose()
    except RuntimeError as e: print(E(e))
    a = g(); await a.asend(None)
    print('athrow', await a.athrow(ValueError('v')))
    try: await a.asend(None)
    except BaseException as e: print(E(e))
drive(main())
