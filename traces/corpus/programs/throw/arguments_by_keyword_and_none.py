# throw() takes no keywords and at least one argument; a failed call changes nothing.
def body():
    yield 1
    yield 2


it = body()
next(it)
for arguments, keywords in (((), {}), ((None,), {}), ((ValueError,), {'value': 1}), ((1, 2, 3, 4), {})):
    try:
        it.throw(*arguments, **keywords)
    except TypeError:
        print('TypeError', len(arguments), sorted(keywords))
print(next(it), next(it, 'finished'))
