# A pending continue or break of the inner loop waits while finally yields.
def f():
    for i in range(2):
        for j in range(2):
            try:
                if j == 0:
                    continue
                break
            finally:
                yield (i, j)
    yield 'end'


print(list(f()))
