# continue in a finally block drops a thrown exception and goes on with the loop.
# requires: 3.8
def body():
    for number in range(3):
        try:
            yield number
        finally:
            continue
    return 'end'


it = body()
next(it)
print(it.throw(ValueError('lost')))
try:
    it.close()
except RuntimeError as error:
    print(error)
try:
    next(it)
except StopIteration as stop:
    print(stop.value)
