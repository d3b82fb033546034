# Attributes and states of a generator before, during and after a delegation.
import inspect


def sub():
    yield 1


def body():
    print('running', me.gi_running, inspect.getgeneratorstate(me))
    yield 0
    yield from sub()


me = body()
print(inspect.getgeneratorstate(me), me.gi_frame is None, me.gi_yieldfrom, me.gi_running)
next(me)
print(inspect.getgeneratorstate(me), me.gi_yieldfrom)
next(me)
print(type(me.gi_yieldfrom).__name__, me.gi_yieldfrom.__name__, me.__name__, me.gi_code.co_name)
list(me)
print(inspect.getgeneratorstate(me), me.gi_frame, me.gi_yieldfrom, me.gi_running)
