# A program about a bug that some Python had or has: await genexpr filter nuitka3973.
async def val(x): return x
async def main():
    r=[]
    async for x in (x for x in [1,2,3] if (await val(x))==2): r.append(x)
    return r
try: print('y',main().send(None))
except StopIteration as e: print(e.value)
except BaseException as e: print(type(e).__name__,e)
