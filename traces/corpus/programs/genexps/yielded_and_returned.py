# Generator expressions that are yielded, returned and delegated to.
def body():
    yield (n for n in range(2))
    yield from (n * 10 for n in range(3))
    return (n for n in 'ab')


it = body()
print(list(next(it)), next(it), next(it), next(it))
try:
    next(it)
except StopIteration as stop:
    print(list(stop.value))
