# A probe of asyncio: contextvars agen.
# requires: 3.8
from _probe import *
import contextvars
v = contextvars.ContextVar('v', default='def')
async def g():
    v.set('g1'); yield 1; print('g sees', v.get()); v.set('g2'); yield 2
async def main():
    async for x in g(): print('main sees', v.get()); v.set('main')
    print('end', v.get())
run(main())
