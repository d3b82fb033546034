# global, locals before assignment, names deleted, and lookup from inside to outside.
x = 'global'


def reads():
    return x


def writes():
    global x, y
    x = 'changed'
    y = 'made'


def unbound():
    print(x)
    x = 1


def deleted():
    z = 1
    del z
    return z


print(reads())
writes()
print(x, y)
for function in (unbound, deleted, lambda: missing):
    try:
        function()
    except NameError as error:
        print(type(error).__name__)
del y
print('y' in globals(), 'x' in globals(), sorted(name for name in globals() if len(name) == 1))


def local_names(a, b=2):
    c = 3
    return sorted(locals().items())


print(local_names(1))
