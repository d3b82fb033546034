# A program about a bug that some Python had or has: athrow 3args and reuse.
async def f():
    try: yield 1
    except ValueError as e: yield e.args
def run(c):
    try: return ('y',c.send(None))
    except BaseException as e: return (type(e).__name__,getattr(e,'value',str(e)))
a=f(); run(a.asend(None)); t=a.athrow(ValueError,'v',None); print(run(t)); print(run(t))
