# A program about a bug that some Python had or has: asyncgen hooks.
import sys
log=[]
sys.set_asyncgen_hooks(firstiter=lambda a: log.append('first'), finalizer=lambda a: log.append('fin'))
async def f(): yield 1
a=f(); x=a.aclose(); 
try: x.send(None)
except StopIteration: pass
print(log)
a=f()
try: a.asend(None).send(None)
except StopIteration: pass
del a
import gc; gc.collect(); print(log)
