# A probe of async generators: stop leaks.
from _probe import *
async def g1(): yield 1; raise StopAsyncIteration('sai')
async def g2(): yield 1; raise StopIteration('si')
async def g3():
    try: yield 1
    finally: pass
async def main():
    for f in (g1, g2):
        a = f(); await a.asend(None)
        try: await a.asend(None)
        except BaseException as e: print(chain(e))
    for x in (StopAsyncIteration('t'), StopIteration('t'), GeneratorExit('t')):
        a = g3(); await a.asend(None)
        try: print('r', await a.athrow(x))
        except BaseException as e: print('athrow', chain(e))
    for x in (StopAsyncIteration('t'), StopIteration('t'), GeneratorExit('t')):
        a = g3()
        try: print('r', await a.athrow(x))
        except BaseException as e: print('fresh athrow', chain(e))
drive(main())
