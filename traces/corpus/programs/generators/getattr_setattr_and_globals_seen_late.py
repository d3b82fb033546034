# Globals and attributes are looked up when the body runs, not when the generator is made.
value = 'at creation'


def body():
    yield value
    yield value


it = body()
value = 'at the first step'
print(next(it))
value = 'at the second step'
print(next(it))


def local():
    number = 1

    def inner():
        yield number
        yield number

    it = inner()
    number = 2
    first = next(it)
    number = 3
    return first, next(it)


print(local())


def unbound():
    yield 'before'
    yield later
    later = 1


it = unbound()
next(it)
try:
    next(it)
except UnboundLocalError as error:
    print(type(error).__name__)
