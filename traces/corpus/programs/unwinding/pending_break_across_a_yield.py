# A pending break waits while finally yields.
def f():
    for j in range(2):
        try:
            break
        finally:
            yield ('f%d' % j)
    yield 'end'


print(list(f()))
