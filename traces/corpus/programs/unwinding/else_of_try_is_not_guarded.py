# An exception in the else part is not seen by the except parts of the same try, but by finally.
def body():
    try:
        yield 'try'
    except ValueError:
        yield 'except'
    else:
        yield 'else'
        yield 'else again'
    finally:
        yield 'finally'


print(list(body()))
it = body()
print(next(it), it.throw(ValueError), next(it))
it = body()
print(next(it), next(it), it.throw(ValueError('in else')))
try:
    next(it)
except ValueError as error:
    print('out:', error)
