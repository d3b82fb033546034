# A program about a bug that some Python had or has: async comp nested bpo33346.
src='''
async def agen():
    yield 1
async def m(): return [[x async for x in agen()] for _ in range(2)]
'''
try:
    ns={}; exec(src,ns)
    try: ns['m']().send(None)
    except StopIteration as e: print(e.value)
except SyntaxError as e: print('SyntaxError')
