# A program about a bug that some Python had or has: bpo39606 aclose closed.
async def f(): yield 1
def run(c):
    try: return ('y',c.send(None))
    except StopIteration as e: return ('ret',e.value)
    except BaseException as e: return (type(e).__name__,str(e))
a=f(); print(run(a.asend(None))); print(run(a.asend(None))); print(run(a.aclose())); print(run(a.athrow(ValueError)))
