# Only the first iterable is evaluated at creation; the next ones at iteration.
l = [1, 2]
g = (x for x in l for y in undefined)
try:
    next(g)
except NameError as e:
    print('NameError')
