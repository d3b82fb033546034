# Generators are true, hashable, equal only to themselves, and have no length or order.
def body():
    yield 1


a, b = body(), body()
print(bool(a), a == a, a == b, a != b, len({a, b, a}), a in [a], b in [a])
for attempt in (lambda: len(a), lambda: a < b, lambda: a[0], lambda: a + b, lambda: reversed(a)):
    try:
        attempt()
    except TypeError as error:
        print('TypeError')
print(1 in a, next(a, 'used up'))
