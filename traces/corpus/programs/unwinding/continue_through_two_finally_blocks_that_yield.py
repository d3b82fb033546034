# continue through two finally blocks that both yield.
def f():
    for i in range(3):
        try:
            try:
                if i == 1:
                    continue
                yield i
            finally:
                yield ('a', i)
        finally:
            yield ('b', i)


print(list(f()))
