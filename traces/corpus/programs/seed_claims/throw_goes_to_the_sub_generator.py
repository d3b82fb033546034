# Claim: an exception thrown in by the caller goes straight to the sub-generator.
def sub():
    try:
        yield 1
    except ValueError as error:
        print('sub caught', error)
        yield 'handled by sub'


def outer():
    try:
        yield from sub()
    except ValueError:
        print('outer never sees it')


it = outer()
next(it)
print(it.throw(ValueError('v')))
