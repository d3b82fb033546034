# break through a finally that yields, skipping the else of the loop.
def f():
    for i in range(3):
        try:
            yield i
            if i == 1:
                break
        finally:
            yield ('f', i)
    else:
        yield 'else'
    yield 'end'


print(list(f()))
