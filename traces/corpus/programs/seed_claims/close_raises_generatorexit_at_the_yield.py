# Claim: close() raises GeneratorExit at the place of the yield.
def body():
    try:
        yield 'here'
    except BaseException as error:
        print('at the yield:', type(error).__name__, error.args, isinstance(error, Exception))
        raise


it = body()
next(it)
print(it.close())
fresh = body()
print('a fresh one runs nothing:', fresh.close())
