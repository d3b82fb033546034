# Parameters of every kind in a generator function, bound at the call.
def body(a, b=2, *args, c, d=4, **kwargs):
    yield a, b
    yield args
    yield c, d
    yield sorted(kwargs.items())


print(list(body(1, c=3)))
print(list(body(1, 5, 6, 7, c=3, d=8, e=9, f=10)))
print(list(body(*[1, 2], **{'c': 3, 'z': 0})))
for call in (lambda: body(), lambda: body(1), lambda: body(1, c=1, a=2)):
    try:
        call()
    except TypeError as error:
        print('TypeError', error)
