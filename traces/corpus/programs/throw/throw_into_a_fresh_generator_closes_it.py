# After throw() into a fresh generator, next() finds it finished.
def f():
    try:
        yield 1
    except ValueError:
        yield 'no'


g = f()
try:
    print(g.throw(ValueError))
except ValueError:
    print('VE')
print(next(g, 'end'))
