# return with several yields gives the tuple of what was sent.
def f():
    return ((yield), (yield))


g = f()
next(g)
g.send(1)
try:
    g.send(2)
except StopIteration as e:
    print(e.value)
