# A probe of asyncio: task context param.
# requires: 3.11
from _probe import *
import contextvars
v = contextvars.ContextVar('v', default='def')
async def c(): print(v.get()); v.set('in task')
async def main():
    ctx = contextvars.copy_context(); ctx.run(v.set, 'ctx'); await asyncio.create_task(c(), context=ctx); print(v.get(), ctx[v])
    with asyncio.Runner() if False else contextmgr(): pass
import contextlib
@contextlib.contextmanager
def contextmgr(): yield
run(main())
async def m2(): print(v.get()); v.set('m2')
with asyncio.Runner() as r:
    r.run(m2()); r.run(m2()); print(r.get_loop() is r.get_loop())
print(v.get())
