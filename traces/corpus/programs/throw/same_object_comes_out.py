# The exception object that is thrown is the one that is caught, and the one that comes out.
def body():
    try:
        yield
    except Exception as error:
        yield error
        raise


error = ValueError('v')
it = body()
next(it)
print(it.throw(error) is error)
try:
    next(it)
except ValueError as caught:
    print(caught is error)
finished = body()
finished.close()
try:
    finished.throw(error)
except ValueError as caught:
    print(caught is error)
