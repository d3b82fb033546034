# A probe of async generators: exc info.
from _probe import *
def ei(): return E(sys.exc_info()[1])
async def g():
    try: raise KeyError('g')
    except KeyError: yield 1; print('g', ei()); await Y('w'); print('g', ei())
    print('g after', ei()); yield 2
async def main():
    a = g(); print(await a.asend(None)); print('main', ei())
    try: raise ValueError('m')
    except ValueError: print(await a.asend(None)); print('main', ei())
    print('main', ei())
drive(main())
