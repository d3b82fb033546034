# Claim: a return value is passed out in the value of StopIteration.
def body(value):
    yield 1
    return value


for value in (None, 0, 'text', (1, 2), [3], ValueError('v')):
    it = body(value)
    next(it)
    try:
        next(it)
    except StopIteration as stop:
        print(stop.value is value, type(stop.value).__name__, len(stop.args))
print('a for loop drops it:', [item for item in body('dropped')])
