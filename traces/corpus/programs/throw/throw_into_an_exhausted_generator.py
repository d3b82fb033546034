# throw() into an exhausted generator raises the exception in the caller.
def f():
    yield 1


g = f()
list(g)
try:
    g.throw(ValueError(4))
except ValueError as e:
    print('VE', e.args)
g.close()
print(next(g, 'end'))
