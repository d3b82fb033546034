# Claim: a thrown exception that is not handled is passed back to the caller.
def body():
    try:
        yield 1
    finally:
        print('finally runs first')


it = body()
next(it)
error = ValueError('thrown in')
try:
    it.throw(error)
except ValueError as caught:
    print('back at the caller:', caught, '- the same object:', caught is error)
print('then:', next(it, 'finished'))
