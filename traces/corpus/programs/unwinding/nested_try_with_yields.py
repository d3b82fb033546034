# Brython issue 1390: yields in nested try blocks.
def g():
    try:
        yield 1
        try:
            yield 2
        except:
            pass
        yield 3
    finally:
        yield 'done'


print(list(g()))
