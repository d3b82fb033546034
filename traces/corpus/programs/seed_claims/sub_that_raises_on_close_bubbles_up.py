# Claim: when the sub-generator raises on close(), that exception bubbles up.
def sub():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError('from sub')


def outer():
    try:
        yield from sub()
    except BaseException as error:
        print('outer:', type(error).__name__, error, 'context', type(error.__context__).__name__)
        raise


it = outer()
next(it)
try:
    it.close()
except ValueError as error:
    print('the caller:', error)


def handles():
    try:
        yield from sub()
    except ValueError:
        print('outer handles it and ends')


it = handles()
next(it)
print(it.close())
