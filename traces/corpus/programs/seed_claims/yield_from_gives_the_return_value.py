# Claim: yield from handles StopIteration and gives its value, the return value of the sub-generator.
def sub(value):
    yield 'working'
    return value


def outer():
    results = []
    for value in (None, 1, (1, 2), StopIteration(3)):
        results.append((yield from sub(value)))
    return results


it = outer()
while True:
    try:
        print(next(it))
    except StopIteration as stop:
        print([type(item).__name__ for item in stop.value])
        break
