# A program about a bug that some Python had or has: athrow on fresh.
async def f(): yield 1
a=f()
def run(c):
    try: return ('y',c.send(None))
    except BaseException as e: return (type(e).__name__,str(e))
print(run(a.athrow(ValueError))); print(run(a.asend(None)))
