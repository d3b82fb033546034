# A probe of async generators: await in finally.
from _probe import *
async def g():
    try: yield 1
    finally: r = await Y('cleanup'); print('cleaned', r)
async def main():
    a = g(); await a.asend(None); print('aclose', await a.aclose())
    a = g(); await a.asend(None)
    try: await a.athrow(ValueError('v'))
    except ValueError as e: print(E(e))
drive(main(), [None, 'R1', 'R2'])
