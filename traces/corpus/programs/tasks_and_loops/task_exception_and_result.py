# A probe of asyncio: task exception and result.
# requires: 3.8
from _probe import *
async def ok(): return 1
async def bad(): raise ValueError('v')
async def main():
    a, b = ct(ok()), ct(bad()); await tick(2); print(a.result(), E(b.exception()), a.exception())
    try: b.result()
    except ValueError as e: print(e is b.exception())
    try: await b
    except ValueError as e: print('await', e is b.exception(), tbn(e))
    try: await b
    except ValueError as e: print('await again', tbn(e))
    for f in (lambda: a.set_result(1), lambda: a.set_exception(ValueError())):
        try: f()
        except BaseException as e: print(E(e))
run(main())
