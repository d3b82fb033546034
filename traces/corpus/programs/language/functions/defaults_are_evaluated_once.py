# Default values are evaluated at the def, in order, and kept between calls.
def log(value):
    print('default', value)
    return value


def f(a=log(1), *, b=log(2)):
    return a, b


def collect(item, items=[]):
    items.append(item)
    return items


print(f(), f(3))
print(collect(1), collect(2), collect(3, []))
print(collect.__defaults__, f.__kwdefaults__)
functions = [lambda n=n: n for n in range(3)]
print([function() for function in functions])
