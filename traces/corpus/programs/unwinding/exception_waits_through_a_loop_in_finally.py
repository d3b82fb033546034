# A pending exception waits while its finally block runs a whole loop of yields.
def body():
    try:
        raise ValueError('waiting')
    finally:
        for number in range(3):
            try:
                received = yield number
                if received:
                    print('received', received)
            except KeyError as error:
                print('handled in finally, context', type(error.__context__).__name__)


it = body()
print(next(it), it.send('x'), it.throw(KeyError('k')))
try:
    next(it)
except ValueError as error:
    print(error, error.__context__)
it = body()
next(it)
try:
    it.throw(OSError('replaces'))
except OSError as error:
    print(type(error).__name__, type(error.__context__).__name__)
it = body()
next(it)
it.close()
print('closed')
