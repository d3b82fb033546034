# A probe of async generators: exc context.
from _probe import *
async def g():
    try: 1/0
    except ZeroDivisionError: yield 1
async def main():
    a = g(); await a.asend(None)
    try: await a.athrow(KeyError('k'))
    except KeyError as e: print(chain(e))
    a = g(); await a.asend(None)
    try:
        try: raise ValueError('caller')
        except ValueError: await a.aclose()
    except BaseException as e: print(chain(e))
    else: print('closed ok')
drive(main())
