# Claim: throw() raises an exception at the place of the yield.
def body():
    try:
        yield 'before'
    except ValueError as error:
        print('caught at the yield:', error)
        yield 'after'


it = body()
print(next(it))
print(it.throw(ValueError('thrown in')))
