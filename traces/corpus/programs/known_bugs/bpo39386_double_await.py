# A program about a bug that some Python had or has: bpo39386 double await.
async def f():
    yield 1
    yield 2
it=f().__aiter__(); nxt=it.__anext__()
def run(c):
    try: c.send(None)
    except StopIteration as e: return ('ret',e.value)
    except BaseException as e: return (type(e).__name__,str(e))
print(run(nxt)); print(run(nxt))
