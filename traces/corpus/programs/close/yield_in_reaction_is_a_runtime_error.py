# A yield in reaction to close() is a RuntimeError and next() goes on after it.
def f():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = f()
next(g)
try:
    g.close()
    print('no')
except RuntimeError as e:
    print(e)
print(next(g, 'end'))
