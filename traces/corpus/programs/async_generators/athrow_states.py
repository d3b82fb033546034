# A probe of async generators: athrow states.
from _probe import *
async def g():
    try: yield 1
    except ValueError as e: print('caught', E(e)); yield 'from athrow'
async def main():
    a = g()
    try: print('r', await a.athrow(ValueError('fresh')))
    except BaseException as e: print('fresh', chain(e))
    try: print('r', await a.asend(None))
    except BaseException as e: print('then', E(e))
    a = g(); await a.asend(None); print('suspended', await a.athrow(ValueError('v')))
    try: print('r', await a.athrow(KeyError('k')))
    except BaseException as e: print('uncaught', chain(e))
    try: print('finished r', await a.athrow(KeyError('k')))
    except BaseException as e: print('finished', chain(e))
    a = g(); await a.asend(None); await a.aclose()
    try: print('closed r', await a.athrow(KeyError('k')))
    except BaseException as e: print('closed', chain(e))
drive(main())
