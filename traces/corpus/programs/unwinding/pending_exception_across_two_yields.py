# A pending exception waits while finally yields twice, and is then caught outside.
def f():
    try:
        try:
            raise ValueError('E')
        finally:
            yield 1
            yield 2
    except ValueError as e:
        yield ('caught', e.args)


print(list(f()))
