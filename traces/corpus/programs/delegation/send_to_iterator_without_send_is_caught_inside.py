# The AttributeError for a missing send is raised at the yield from, where it can be caught, and again later.
def body():
    items = iter([1, 2, 3, 4])
    while True:
        try:
            result = yield from items
            return result
        except AttributeError as error:
            print('caught:', error)


it = body()
print(next(it), it.send('a value'), it.send(None), it.send(0))
print(next(it, 'finished'))
