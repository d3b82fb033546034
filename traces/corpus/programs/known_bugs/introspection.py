# A program about a bug that some Python had or has: introspection.
import inspect
def sub():
    yield 1
def g():
    print('running', me.gi_running, inspect.getgeneratorstate(me))
    yield 0
    yield from sub()
me = g()
print(inspect.getgeneratorstate(me), me.gi_frame is None, me.gi_yieldfrom, me.gi_running)
next(me)
print(inspect.getgeneratorstate(me), me.gi_yieldfrom)
next(me)
print(type(me.gi_yieldfrom).__name__, me.gi_yieldfrom.__name__)
print(me.__name__, me.__qualname__, me.gi_code.co_name)
me.__name__ = 'renamed'
print(me.__name__, g.__name__)
list(me)
print(inspect.getgeneratorstate(me), me.gi_frame, me.gi_yieldfrom, me.gi_running)
try: me.__name__ = 5
except TypeError as e: print('TE', e)
try: me.gi_running = 1
except AttributeError as e: print('AE')
async def c(): pass
co = c()
print(inspect.getcoroutinestate(co), co.cr_running, co.cr_await, co.cr_frame is None)
co.close()
print(inspect.getcoroutinestate(co), co.cr_frame)
async def ag(): yield 1
a = ag()
print(a.ag_running, a.ag_await, a.ag_frame is None, a.ag_code.co_name)
