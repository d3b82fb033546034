# Generators made and not used run nothing; a bare yield gives None.
def body():
    print('never printed')
    yield


body()
[body(), body()]
(body() for _ in range(3))
print(list(map(type, [body()]))[0].__name__)


def bare():
    x = yield
    print(x)
    yield
    return


it = bare()
print(next(it), it.send('sent'), next(it, 'finished'))
