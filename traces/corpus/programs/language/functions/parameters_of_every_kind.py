# Positional, default, starred, keyword-only and double-starred parameters, and the errors of a wrong call.
def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, sorted(kwargs.items())


def no_stars(a, b=2):
    return a, b


def keyword_only(*, key, other='o'):
    return key, other


print(f(1, c=3))
print(f(1, 2, 3, 4, c=5, d=6, e=7))
print(f(*(1, 2), *[3], **{'c': 4}, **{'z': 5}))
print(keyword_only(key=1), keyword_only(other=2, key=3))
for call in (lambda: no_stars(), lambda: no_stars(1, 2, 3), lambda: no_stars(1, a=2), lambda: no_stars(1, z=2),
             lambda: keyword_only(), lambda: keyword_only(1), lambda: f(1), lambda: f(c=1),
             lambda: no_stars(**{'a': 1, 'c': 2})):
    try:
        print(call())
    except TypeError as error:
        print('TypeError:', error)
