# A program about a bug that some Python had or has: await same coroutine twice running.
import types
@types.coroutine
def y(): yield 1
async def inner(): await y()
c=inner()
async def a(): await c
x=a(); x.send(None); z=a()
try: z.send(None)
except BaseException as e: print(type(e).__name__,e)
