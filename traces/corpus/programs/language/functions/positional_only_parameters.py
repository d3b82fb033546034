# Parameters before the slash can only be given by position.
# requires: 3.8
def f(a, b=2, /, c=3, *, d=4, **kwargs):
    return a, b, c, d, sorted(kwargs.items())


print(f(1), f(1, 5, c=6), f(1, a=9, b=8))
for call in (lambda: f(a=1), lambda: f()):
    try:
        print(call())
    except TypeError as error:
        print('TypeError:', error)
print((lambda x, /: x)(1))
