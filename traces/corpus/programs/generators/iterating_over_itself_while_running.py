# A generator that loops over itself, or passes itself to list(), gets a ValueError.
def body():
    yield 1
    for how in (lambda: next(it), lambda: list(it), lambda: [x for x in it], lambda: sum(it)):
        try:
            print(how())
        except ValueError as error:
            yield str(error)


it = body()
print([item for item in it])
