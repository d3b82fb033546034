# Several statements on a line, compound statements on one line, continuation lines, pass and ellipsis.
a = 1; b = 2; print(a, b)
if a: print('then'); print('also')
else: print('never')
for n in range(2): print(n, end=' '); print('.', end=' ')
print()
while a < 3: a += 1
class Empty: pass
def f(): return 'one line'
def stub(): ...
print(a, Empty.__name__, f(), stub(), ...)
total = 1 + \
    2 + (3 +
         4)
print(total, [
    'trailing',
    'comma',
], (
    'joined '
    'string'
))
try: 1 / 0
except ZeroDivisionError: print('caught')
finally: print('finally')
with open.__class__ and type('M', (), {'__enter__': lambda s: 'm', '__exit__': lambda *a: None})() as m: print(m)
x = y = z = 0
x, y = y, x
lambda_ = lambda: (yield)
print(x, y, z, type(lambda_()).__name__)
if True:
    pass
elif undefined:
    pass
