# The value sent to an inner yield is yielded by the outer one.
def f():
    a = (yield (yield 1))
    return a


g = f()
o = [next(g), g.send('x')]
try:
    g.send('y')
except StopIteration as e:
    o.append(e.value)
print(o)
