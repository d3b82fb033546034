# Claim: close() ends a coroutine before its end.
def body():
    print('begins')
    yield 1
    print('never printed')
    yield 2


it = body()
next(it)
print('close gives', it.close())
print('then:', list(it))
