# A program about a bug that some Python had or has: bpo33786 athrow genexit.
async def f():
    try: yield 1
    finally: pass
def run(c):
    try: return ('y',c.send(None))
    except StopIteration as e: return ('ret',e.value)
    except BaseException as e: return (type(e).__name__,str(e))
a=f(); run(a.asend(None)); print(run(a.athrow(GeneratorExit)))
