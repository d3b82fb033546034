# Endless generators used as far as needed.
def naturals(start=0):
    while True:
        yield start
        start += 1


def take(count, iterable):
    return [item for item, _ in zip(iterable, range(count))]


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def takewhile(test, iterable):
    for item in iterable:
        if not test(item):
            return
        yield item


print(take(5, naturals(10)))
print(take(12, fibonacci()))
print(list(takewhile(lambda n: n < 100, fibonacci())))
it = fibonacci()
for index in range(200):
    last = next(it)
print(last)
