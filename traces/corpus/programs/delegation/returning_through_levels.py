# Each level adds to the result of the level below.
def leaf(n):
    total = 0
    for number in range(n):
        total += yield number
    return total


def named(name, it):
    result = yield from it
    print(name, 'returns', result)
    return (name, result)


it = named('outer', named('middle', named('inner', leaf(2))))
print(next(it), it.send(10))
try:
    it.send(5)
except StopIteration as stop:
    print(stop.value)
