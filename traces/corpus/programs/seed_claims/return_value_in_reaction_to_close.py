# Claim: a return value can only be had from StopIteration. close() returns it since 3.13.
def body():
    try:
        yield 1
    except GeneratorExit:
        return 'value'


it = body()
next(it)
print('close() gives', it.close())
print('and again', it.close())
