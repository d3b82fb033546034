# Values sent to a bare yield statement are lost, and send(None) is next().
def body():
    yield 1
    yield 2
    x = yield
    print('x is', x)
    yield


it = body()
print(next(it), it.send('lost'), it.send('lost too'), it.send('kept'))
print(next(it, 'finished'))
