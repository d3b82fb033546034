# A program about a bug that some Python had or has: aclose asend iterate closed close.
async def f():
    try: yield 1
    finally: print('f')
def run(c):
    try: return ('y',c.send(None))
    except BaseException as e: return (type(e).__name__,str(e))
a=f(); x=a.asend(None); x.close(); print(run(a.asend(None)))
a=f(); run(a.asend(None)); x=a.asend(None); x.close(); print(run(a.asend(None)), run(a.aclose()))
