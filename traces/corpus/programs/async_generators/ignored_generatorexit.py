# A probe of async generators: ignored generatorexit.
# time: virtual
from _probe import *
async def g():
    try: yield 1
    except GeneratorExit: yield 'nope'
async def main():
    a = g(); await a.asend(None)
    try: await a.aclose()
    except RuntimeError as e: print(chain(e))
    try: print('next', await a.asend(None))
    except BaseException as e: print('next', E(e))
    a = g(); await a.asend(None)
    try: print('athrow GE', await a.athrow(GeneratorExit))
    except BaseException as e: print('athrow', E(e))
drive(main())
