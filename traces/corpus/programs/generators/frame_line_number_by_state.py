# gi_frame.f_lineno at creation and at each suspension.
def g():
    x = 1
    yield x
    yield 2


it = g()
b = g.__code__.co_firstlineno
print(it.gi_frame.f_lineno - b)
next(it)
print(it.gi_frame.f_lineno - b)
next(it)
print(it.gi_frame.f_lineno - b)
