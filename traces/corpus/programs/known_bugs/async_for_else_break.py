# A program about a bug that some Python had or has: async for else break.
class A:
    def __init__(s): s.n=0
    def __aiter__(s): return s
    async def __anext__(s):
        s.n+=1
        if s.n>2: raise StopAsyncIteration
        return s.n
async def m():
    r=[]
    async for x in A(): r.append(x)
    else: r.append('else')
    async for x in A():
        r.append(x)
        break
    else: r.append('no')
    return r
try: m().send(None)
except StopIteration as e: print(e.value)
