# The value of a return is computed before the finally block changes the name it came from.
def body():
    value = 'before'
    try:
        return value
    finally:
        value = 'changed'
        yield value


it = body()
print(next(it))
try:
    next(it)
except StopIteration as stop:
    print(stop.value)


def mutable():
    items = [1]
    try:
        return items
    finally:
        items.append(2)
        yield 'appended'


it = mutable()
print(next(it))
try:
    next(it)
except StopIteration as stop:
    print(stop.value)
