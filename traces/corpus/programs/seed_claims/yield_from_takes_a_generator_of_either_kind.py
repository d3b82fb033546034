# Claim: yield from takes a generator, be it made with yield or with yield from.
def by_yield():
    yield 1
    yield 2
    return 'by yield'


def by_yield_from():
    return (yield from by_yield())


def body(sub):
    print('result', (yield from sub()))


print(list(body(by_yield)))
print(list(body(by_yield_from)))
