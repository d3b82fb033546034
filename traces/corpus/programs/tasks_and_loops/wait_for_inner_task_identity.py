# A probe of asyncio: wait for inner task identity.
# requires: 3.8
# time: virtual
from _probe import *
async def c(): return current_task() is me
async def other(): print('other')
async def main():
    global me; me = current_task(); print('same task', await asyncio.wait_for(c(), 5))
    ct(other()); 
    async def imm(): print('imm'); return 1
    await asyncio.wait_for(imm(), 5); print('after wait_for'); await tick(1)
run(main())
