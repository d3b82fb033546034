# A program about a bug that some Python had or has: gh111058 crframe after close.
import inspect
async def c(): pass
x=c(); x.close(); print(inspect.getcoroutinestate(x), x.cr_frame is None)
def g(): yield
x=g(); x.close(); print(inspect.getgeneratorstate(x))
