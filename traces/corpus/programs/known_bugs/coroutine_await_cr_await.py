# A program about a bug that some Python had or has: coroutine await cr await.
import types
@types.coroutine
def y(): yield 1
async def i(): await y()
async def f(): await i()
c=f(); print(c.cr_await is None); c.send(None); print(type(c.cr_await).__name__, c.cr_running)
