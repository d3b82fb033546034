# A program about a bug that some Python had or has: athrow stopasync.
async def f():
    try: yield 1
    finally: pass
def run(c):
    try: return ('y',c.send(None))
    except BaseException as e: return (type(e).__name__,str(e))
for E in (StopAsyncIteration,StopIteration,GeneratorExit):
    a=f(); run(a.asend(None)); print(run(a.athrow(E)))
