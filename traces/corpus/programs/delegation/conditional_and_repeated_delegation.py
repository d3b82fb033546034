# yield from in a conditional, in a loop with else, and in a comprehension's first iterable.
def numbers(n):
    yield from range(n)
    return n * 10


def body(flag):
    x = (yield from numbers(1)) if flag else (yield from numbers(2))
    yield 'x=%d' % x
    total = 0
    while total < 30:
        total += yield from numbers(1)
    else:
        yield 'total=%d' % total
    yield [item for item in (yield from numbers(0)) or ()] if flag is None else 'end'


print(list(body(True)))
print(list(body(False)))
